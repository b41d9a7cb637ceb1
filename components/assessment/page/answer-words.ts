import type { AnswerValue } from '@/lib/core/answers/answer'
import type { QuestionView } from '../../../lib/core/format/question-view'

/** What an answer says, in the words of its question; one line for each tick. */
export function answerWords(question: Pick<QuestionView, 'choices'>, says: AnswerValue | null): string[] {
  if (says === null) return ['No answer']
  switch (says.kind) {
    case 'choice':
      return [choiceText(question, says.option)]
    case 'checklist':
      return says.items.map((item) => choiceText(question, item))
    case 'unknown':
      return ['I don’t know yet']
    case 'not-applicable':
      return [says.because ? `Not applicable, because: ${says.because}` : 'Not applicable, without a reason']
  }
}

function choiceText({ choices }: Pick<QuestionView, 'choices'>, id: string): string {
  return choices.find((choice) => choice.id === id)?.text ?? id
}
