import type { ReactNode } from 'react'
import type { Answer } from '@/lib/core/answers/answer'
import { keyOfEvidence } from '@/lib/core/answers/evidence/key-of-evidence'
import type { ChangeOfAnswer } from '@/lib/core/assessment/assessment'
import { english, rich } from '@/lib/words/english'
import type { QuestionView } from '../../../lib/core/format/question-view'
import { momentIn } from '../../layout/moment'
import { answerWords } from '../../questionnaire/answer-words'
import { EvidenceTitle } from '../../questionnaire/evidence-title'
import { isolate } from '../../ui/isolated'
import { AnswerNotes } from './answer-notes'
import { RenewalList } from './renewal-list'

const { t } = english

type AnswerChangeProps = {
  question: QuestionView
  change: ChangeOfAnswer
  /** Who has proposed it. */
  credit?: ReactNode
  /** The form that restores it. */
  undo?: ReactNode
}

/** One change of an answer: who, when, from what to what, and what became of its evidence until the next change. */
export function AnswerChange({ question, change, credit, undo }: AnswerChangeProps) {
  return (
    <li className="border-t border-line py-5">
      <p>
        {rich(`history.${change.after?.copied ? 'copied' : 'changed'}`, {
          name: change.by.name,
          person: (inside) => <strong>{isolate(inside)}</strong>,
          ...momentIn(change.at),
        })}
      </p>
      {credit}
      <dl className="mt-2 grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <Side title={t('history.before')} question={question} answer={change.before} />
        <Side title={t('history.after')} question={question} answer={change.after} />
      </dl>
      {change.deleted > 0 && (
        <p className="mt-2 text-small text-ink-soft">{t('history.deleted', { count: change.deleted })}</p>
      )}
      <RenewalList renewed={change.renewed} />
      {undo}
    </li>
  )
}

function Side({ title, question, answer }: { title: string; question: QuestionView; answer: Answer | null }) {
  return (
    <div>
      <dt className="text-small text-ink-soft">{title}</dt>
      <dd>
        <ul>
          {answerWords(question, answer?.says ?? null).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <AnswerNotes answer={answer} className="text-small" />
        {answer?.evidence.map((link) => (
          <p key={keyOfEvidence(link)} className="text-small">
            {rich('history.evidence', {
              title: link.title,
              link: (inside) => <EvidenceTitle evidence={link}>{inside}</EvidenceTitle>,
            })}
          </p>
        ))}
      </dd>
    </div>
  )
}
