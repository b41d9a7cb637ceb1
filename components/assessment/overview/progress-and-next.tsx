import type { Progress as SectionProgress } from '@/lib/core/scoring/credit/progress'
import { durationWords } from '@/lib/words/assessment/duration-words'
import { english } from '@/lib/words/english'
import { QuietLinks } from '../../product/removal/quiet-links'
import { Progress } from '../../ui/page/progress'
import { NextActions } from './next-actions'

const { t } = english

type ProgressAndNextProps = {
  path: string
  hasFacts: boolean
  hasOpenEssentials: boolean
  progress: readonly SectionProgress[]
  /** How long the rest takes, in minutes. */
  minutes: number
}

/** What an overview begins with: how far along, how long the rest takes, and one button for what to do next. */
export function ProgressAndNext({ progress, minutes, ...next }: ProgressAndNextProps) {
  const sum = (count: 'applicable' | 'answered') => progress.reduce((all, each) => all + each[count], 0)
  const answered = sum('answered')
  const applicable = sum('applicable')
  return (
    <section aria-label={t('overview.progress.title')} className="flex max-w-xl flex-col gap-3">
      <Progress
        done={answered}
        of={applicable}
        words={t('overview.progress.answered', { answered, applicable })}
      />
      <p>
        {minutes > 0
          ? t('overview.progress.left', { time: durationWords(minutes) })
          : t('overview.progress.done')}
      </p>
      <NextActions {...next} progress={progress} />
      <QuietLinks
        links={[
          { href: `${next.path}/preview`, text: t('preview.link') },
          { href: `${next.path}/find`, text: t('find.title') },
        ]}
      />
    </section>
  )
}
