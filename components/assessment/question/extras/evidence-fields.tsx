'use client'

import { useSyncExternalStore } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import questionMessages from '@/lib/words/generated/question'
import { isBegun, type TypedEvidence } from '../../../../lib/browser/typed/typed-evidence'
import type { QuestionView } from '../../../../lib/core/format/question-view'
import { Button } from '../../../ui/button/button'
import { useAnswering } from '../../section/answering'
import { formFields } from '../../section/read-section-form'
import type { FieldErrors } from '../field-errors'
import { EvidenceRows } from './evidence-rows'

const { t } = browserWords(questionMessages)

type EvidenceFieldsProps = {
  question: QuestionView
  rows: readonly TypedEvidence[]
  /** Rows that were removed since these were rendered. */
  removed: readonly number[]
  errors: FieldErrors
}

/** Links to evidence of an answer that saves itself: what is stored, and what is being typed, has a button to remove it. */
export function EvidenceFields({ question, rows, removed, errors }: EvidenceFieldsProps) {
  const { assessmentId } = useAnswering()
  const begun = useBegun(question.id).split(' ')
  return (
    <EvidenceRows
      question={question}
      rows={rows}
      removed={removed}
      isRemovable={(row, isStored) => isStored || begun.includes(String(row))}
      errors={errors}
      fileAddress={`/assessments/${assessmentId}/files/`}
    >
      <Button look="quiet" name={formFields.chooseFile} value={question.id}>
        {t('question.evidence.choose-file')}
      </Button>
      <Button look="quiet" name={formFields.chooseFile} value={`${question.id}/choose`}>
        {t('question.evidence.choose-piece')}
      </Button>
      {begun[0] !== '' && (
        <Button look="quiet" name={formFields.chooseFile} value={`${question.id}/use`}>
          {t('question.evidence.use')}
        </Button>
      )}
    </EvidenceRows>
  )
}

/** The rows in which something is typed at this moment, as one text so that it is the same while nothing changes. */
function useBegun(questionId: string): string {
  const { store } = useAnswering()
  const read = () =>
    (store.typedOf(questionId)?.evidence ?? [])
      .filter(isBegun)
      .map(({ row }) => row)
      .join(' ')
  return useSyncExternalStore(store.subscribe, read, read)
}
