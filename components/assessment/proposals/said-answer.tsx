import type { Answer } from '@/lib/core/answers/answer'
import { keyOfEvidence } from '@/lib/core/answers/evidence/key-of-evidence'
import { rich } from '@/lib/words/english'
import type { QuestionView } from '../../../lib/core/format/question-view'
import { answerWords } from '../../questionnaire/answer-words'
import { EvidenceTitle } from '../../questionnaire/evidence-title'
import { AnswerNotes } from '../page/answer-notes'

type SaidAnswerProps = { question: Pick<QuestionView, 'choices'>; answer: Answer | null }

/** An answer with its note and evidence, to be read. */
export function SaidAnswer({ question, answer }: SaidAnswerProps) {
  return (
    <>
      <ul className="list-disc ps-5">
        {answerWords(question, answer?.says ?? null).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <AnswerNotes answer={answer} className="mt-1 break-words" />
      {answer?.evidence.map((link) => (
        <p key={keyOfEvidence(link)} className="mt-1 break-words">
          {rich('history.evidence', {
            title: link.title,
            link: (inside) => <EvidenceTitle evidence={link}>{inside}</EvidenceTitle>,
          })}
        </p>
      ))}
    </>
  )
}
