import type { Level, Question } from '@/lib/core/format/questionnaire'
import { levelWords } from '../../questionnaire/words'

/** What the red line of a question does, and why it is drawn. */
export function RedLineNote({ question, levels }: { question: Question; levels: readonly Level[] }) {
  const { redLine } = question
  if (!redLine) return null
  return (
    <p className="border-s-4 border-danger ps-3 text-small">
      <strong className="text-danger">Red line.</strong> A credit below {redLine.below} holds its section at
      most at {levelWords(redLine.capsAt, levels).replace('Level', 'level')}. {redLine.because}
    </p>
  )
}
