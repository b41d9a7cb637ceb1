'use client'

import type { Level } from '@/lib/core/format/questionnaire'
import { isMostlyOpen } from '@/lib/core/scoring/first-look/mostly-open'
import type { LiveScore } from '@/lib/core/scoring/live/live-score'
import type { SectionPart } from '@/lib/core/scoring/live/section-part'
import type { SectionScore } from '@/lib/core/scoring/score'
import { soFarWords } from '@/lib/words/assessment/range-words'
import { levelWords } from '../../../questionnaire/words'
import { Progress } from '../../../ui/page/progress'
import { WaitingElsewhere } from '../waiting-elsewhere'
import { words } from './rail-words'
import { ScoreAnnouncer } from './score-announcer'
import { SectionVerdict, VerdictHeading } from './section-verdict'
import { useLiveScore } from './use-live-score'

const { t, rich } = words

type SectionRailProps = {
  assessmentId: string
  title: string
  part: SectionPart
  /** The score of the stored answers. */
  stored: LiveScore
  levels: readonly Level[]
  /** Ids of the questions of other pages, by section. */
  otherQuestions: Readonly<Record<string, readonly string[]>>
  /** What contradictions say, by id. */
  contradictions: Readonly<Record<string, string>>
}

/** How far along, and what the answers on this page come to, at every click. */
export function SectionRail(props: SectionRailProps) {
  const { assessmentId, title, part, levels } = props
  const live = useLiveScore(part, props.stored)
  const { progress } = live
  const isEmpty = live.isUnanswered || (progress?.answered === 0 && progress.applicable > 0)
  // While most of a section is open its level would look like a result.
  const open = progress && isMostlyOpen(progress) ? progress.applicable - progress.answered : 0
  return (
    <aside
      aria-label={t('section.label')}
      className="flex flex-col gap-5 rounded-box border border-line bg-surface p-5 shadow-resting lg:sticky lg:top-6 print:hidden"
    >
      {progress && (
        <Progress
          done={progress.answered}
          of={progress.applicable}
          words={t('section.progress', {
            answered: progress.answered,
            applicable: progress.applicable,
            unknown: progress.unknown,
          })}
        />
      )}
      {isEmpty ? (
        <div>
          <VerdictHeading title={title} />
          <p className="text-lead">{t('section.unanswered')}</p>
        </div>
      ) : live.section?.assessed ? (
        <SectionVerdict score={live.section} levels={levels} title={title} open={open} />
      ) : (
        <div>
          <VerdictHeading title={title} />
          <p>{t('section.not-applicable')}</p>
        </div>
      )}
      {live.contradictions.map(({ id }) => (
        <p key={id} className="border-s-4 border-accent ps-3 text-small">
          {rich('section.contradiction', {
            contradiction: props.contradictions[id] ?? '',
            strong: (inside) => <strong>{inside}</strong>,
            link: (inside) => <a href={`/assessments/${assessmentId}/check#contradiction-${id}`}>{inside}</a>,
          })}
        </p>
      ))}
      {live.level !== null && !live.isMostlyOpen && (
        <p className="border-t border-line pt-4 text-small text-ink-soft">
          {t('section.whole', { level: levelWords(live.level, levels) })}
        </p>
      )}
      <WaitingElsewhere assessmentId={assessmentId} otherQuestions={props.otherQuestions} />
      <ScoreAnnouncer
        words={isEmpty ? t('section.unanswered') : announcement(title, live.section, levels, open)}
      />
    </aside>
  )
}

function announcement(
  title: string,
  score: SectionScore | undefined,
  levels: readonly Level[],
  open: number,
): string {
  if (!score?.assessed) return t('section.not-applicable')
  if (open > 0) return soFarWords(score, open, words)
  const { level, couldBe } = score
  return t('section.level', {
    section: title,
    level,
    name: levels[level]?.name ?? '',
    couldBe: couldBe > level ? String(couldBe) : 'none',
  })
}
