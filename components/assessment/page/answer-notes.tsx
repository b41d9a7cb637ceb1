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
    { kind: 'note', text: note, words: note && t('answer-line.note', { note }) },
    { kind: 'remark', text: remark, words: remark && t('answer-line.remark', { remark }) },
    {
      kind: 'withheld',
      text: withheld,
      words: withheld && t('answer.withheld-because', { reason: withheld }),
    },
  ]
  return lines.map(
    ({ kind, text, words }) =>
      text &&
      words && (
        <p key={kind} className={className}>
          <WithIsolated names={[text]}>{words}</WithIsolated>
        </p>
      ),
  )
}
