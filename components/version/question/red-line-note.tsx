import type { Level, Question } from '@/lib/core/format/questionnaire'
import { rich } from '@/lib/words/english'

/** What the red line of a question does, and why it exists. */
export function RedLineNote({ question, levels }: { question: Question; levels: readonly Level[] }) {
  const { redLine } = question
  if (!redLine) return null
  return (
    <p className="border-s-4 border-danger ps-3 text-small">
      {rich('question-page.red-line', {
        below: redLine.below,
        level: redLine.capsAt,
        name: levels[redLine.capsAt]?.name ?? '',
        because: redLine.because,
        strong: (inside) => <strong className="text-danger">{inside}</strong>,
      })}
    </p>
  )
}
