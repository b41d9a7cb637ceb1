import type { AnswerValue } from '@/lib/core/answers/answer'
import { browserWords } from '@/lib/words/browser-words'
import answer from '@/lib/words/generated/answer'
import answerLine from '@/lib/words/generated/answer-line'
import type { QuestionView } from '../../lib/core/format/question-view'

const { t } = browserWords({ ...answer, ...answerLine })

/** What an answer says, in the words of its question; one line for each tick. */
export function answerWords(question: Pick<QuestionView, 'choices'>, says: AnswerValue | null): string[] {
  if (says === null) return [t('answer.missing')]
  switch (says.kind) {
    case 'choice':
      return [choiceText(question, says.option)]
    case 'checklist':
      return says.items.map((item) => choiceText(question, item))
    case 'unknown':
      return [t('answer.unknown')]
    case 'not-applicable':
      return [
        says.because
          ? t('answer-line.not-applicable-because', { reason: says.because })
          : t('answer-line.not-applicable-without'),
      ]
  }
}

function choiceText({ choices }: Pick<QuestionView, 'choices'>, id: string): string {
  return choices.find((choice) => choice.id === id)?.text ?? id
}
