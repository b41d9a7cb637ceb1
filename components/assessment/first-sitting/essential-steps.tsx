import { clsx } from 'clsx/lite'
import Link from 'next/link'
import { questionsById } from '@/lib/core/format/question-place'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Essential } from '@/lib/core/scoring/first-look/essentials'
import { english } from '@/lib/words/english'

const { t } = english

type EssentialStepsProps = {
  /** Address of the assessment. */
  path: string
  essentials: readonly Essential[]
  content: Questionnaire
  /** Of the question that is shown, from 0. */
  place: number
}

/** A number for each essential question, filled where it is found out, and the way to the first look. */
export function EssentialSteps({ path, essentials, content, place }: EssentialStepsProps) {
  const questions = questionsById(content)
  return (
    <nav
      aria-label={t('essentials.steps')}
      className="flex flex-col gap-3 rounded-box border border-line bg-surface p-4 shadow-resting lg:sticky lg:top-6 print:hidden"
    >
      <ol className="flex flex-wrap gap-1.5">
        {essentials.map(({ question, state }, index) => (
          <li key={question}>
            <Link
              href={`${path}/essentials/${question}`}
              aria-current={index === place ? 'step' : undefined}
              aria-label={t('essentials.step', {
                number: index + 1,
                question: questions.get(question)?.ask ?? question,
                state: state === 'to-find-out' ? 'open' : 'answered',
              })}
              className={clsx(
                'inline-flex size-8 items-center justify-center rounded-box border text-small font-semibold no-underline',
                state === 'to-find-out' ? 'border-line text-ink-soft' : 'border-accent bg-accent-soft',
                index === place && 'outline-2 outline-offset-1 outline-accent',
              )}
            >
              {index + 1}
            </Link>
          </li>
        ))}
      </ol>
      <Link href={`${path}/first-look`} className="inline-flex min-h-6 items-center text-small">
        {t('essentials.look')}
      </Link>
    </nav>
  )
}
