import type { AnswerLine } from '@/lib/core/assessment/carry-over/carry-over-schema'
import type { Question } from '@/lib/core/format/questionnaire'
import { browserWords } from '@/lib/words/browser-words'
import carryReason from '@/lib/words/generated/carry-reason'
import { viewQuestion } from '../../../lib/core/format/question-view'
import { answerWords } from '../page/answer-words'

const { t } = browserWords(carryReason)

/** The note at an answer that waits to be confirmed. */
export type CopyNote = { title: string; text: string }

/** Why a carried answer waits; null where it came along as it was. `questions` are those of the old version. */
export function carriedNote(line: AnswerLine, questions: ReadonlyMap<string, Question>): CopyNote | null {
  if (line.state === 'suggested')
    return { title: 'Suggested by an earlier answer', text: suggestedBy(line, questions) }
  if (line.state !== 'carried-confirm' || !line.reason) return null
  const because = line.because ? ` ${line.because.trim()}` : ''
  return {
    title: 'Carried over from an earlier version',
    text: `${t(`carry-reason.${line.reason}`)}${because} Confirm that it still fits, or change it.`,
  }
}

function suggestedBy({ before }: AnswerLine, questions: ReadonlyMap<string, Question>): string {
  const said = before.map(({ question: id, answer }) => {
    const question = questions.get(id)
    return question ? `“${question.ask}”: ${answerWords(viewQuestion(question), answer.says).join('; ')}` : id
  })
  return `You said to ${said.join(', and to ')}. Confirm that the suggestion fits, or change it.`
}
