import type { Answer } from '@/lib/core/answers/answer'
import { browserWords } from '@/lib/words/browser-words'
import answerWords from '@/lib/words/generated/answer'
import answerLine from '@/lib/words/generated/answer-line'
import { WithIsolated } from '../../ui/isolated'

const { t } = browserWords({ ...answerWords, ...answerLine })

type AnswerNotesProps = { answer: Pick<Answer, 'note' | 'remark' | 'withheld'> | null; className: string }

/** What a team wrote about an answer: the note, the remark and why it is withheld, each as a paragraph. */
export function AnswerNotes({ answer, className }: AnswerNotesProps) {
  if (!answer) return null
  const { note, remark, withheld } = answer
  const lines = [
    { text: note, words: note && t('answer-line.note', { note }) },
    { text: remark, words: remark && t('answer-line.remark', { remark }) },
    { text: withheld, words: withheld && t('answer.withheld-because', { reason: withheld }) },
  ]
  return lines.map(
    ({ text, words }, index) =>
      text &&
      words && (
        // biome-ignore lint/suspicious/noArrayIndexKey: three fixed lines
        <p key={index} className={className}>
          <WithIsolated names={[text]}>{words}</WithIsolated>
        </p>
      ),
  )
}
