import type { AnswerLine } from '@/lib/core/assessment/carry-over/carry-over-schema'
import type { Question } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { viewQuestion } from '../../../lib/core/format/question-view'
import { answerWords } from '../../questionnaire/answer-words'
import type { CopyNote } from '../page/copy-note'

const { t, list } = english

/** Why a carried answer waits; null where it came along as it was. `questions` are those of the old version. */
export function carriedNote(line: AnswerLine, questions: ReadonlyMap<string, Question>): CopyNote | null {
  if (line.state === 'suggested')
    return { title: t('copy-note.suggested.title'), text: suggestedBy(line, questions) }
  if (line.state !== 'carried-confirm' || !line.reason) return null
  return {
    title: t('copy-note.carried.title'),
    text: t('copy-note.carried.text', {
      reason: t(`carry-reason.${line.reason}`),
      hasBecause: line.because ? 'yes' : 'no',
      because: line.because?.trim() ?? '',
    }),
  }
}

function suggestedBy({ before }: AnswerLine, questions: ReadonlyMap<string, Question>): string {
  const answers = before.map(({ question: id, answer }) => {
    const question = questions.get(id)
    if (!question) return id
    const said = answerWords(viewQuestion(question), answer.says).join('; ')
    return t('copy-note.suggested.answer', { question: question.ask, answer: said })
  })
  return t('copy-note.suggested.text', { answers: list(answers) })
}
