'use client'

import { useState, useSyncExternalStore } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import evidence from '@/lib/words/generated/evidence'
import questionMessages from '@/lib/words/generated/question'
import { isBegun, type TypedEvidence } from '../../../../lib/browser/typed/typed-evidence'
import type { QuestionView } from '../../../../lib/core/format/question-view'
import { Button } from '../../../ui/button/button'
import { useAnswering } from '../../section/answering'
import type { FieldErrors } from '../field-errors'
import { EvidenceRow } from './evidence-row'

const { t } = browserWords({ ...evidence, ...questionMessages })

type EvidenceFieldsProps = {
  question: QuestionView
  rows: readonly TypedEvidence[]
  /** Rows that were removed since these were rendered. */
  removed: readonly number[]
  errors: FieldErrors
}

/** Links to evidence. One empty row is always there, so that no script is needed to add one. */
export function EvidenceFields({ question, rows, removed, errors }: EvidenceFieldsProps) {
  const [added, setAdded] = useState(1)
  const drawn = rows.filter(isBegun)
  const next = Math.max(-1, ...drawn.map(({ row }) => row)) + 1
  const numbers = [...drawn.map(({ row }) => row), ...Array.from({ length: added }, (_, nth) => next + nth)]
  const begun = useBegun(question.id)
  return (
    <div className="flex flex-col gap-4">
      <p className="measure text-ink-soft">{t(`evidence.asked.${question.evidence}`)}</p>
      {numbers
        .filter((row) => !removed.includes(row))
        .map((row, index) => (
          <EvidenceRow
            key={row}
            questionId={question.id}
            place={index + 1}
            row={row}
            typed={drawn.find((typed) => typed.row === row)}
            isRemovable={drawn.some((typed) => typed.row === row) || begun.split(' ').includes(String(row))}
            errors={errors}
          />
        ))}
      <div className="with-scripts">
        <Button type="button" look="quiet" onClick={() => setAdded(added + 1)}>
          {t('question.evidence.add')}
        </Button>
      </div>
    </div>
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
