'use client'

import { type ReactNode, useState } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import evidence from '@/lib/words/generated/evidence'
import questionMessages from '@/lib/words/generated/question'
import { isBegun, type TypedEvidence } from '../../../../lib/browser/typed/typed-evidence'
import type { QuestionView } from '../../../../lib/core/format/question-view'
import { Button } from '../../../ui/button/button'
import type { FieldErrors } from '../field-errors'
import { EvidenceRow } from './evidence-row'

const { t } = browserWords({ ...evidence, ...questionMessages })

type EvidenceRowsProps = {
  question: Pick<QuestionView, 'id' | 'evidence'>
  rows: readonly TypedEvidence[]
  /** Rows that were removed since these were rendered. */
  removed?: readonly number[]
  /** Whether a row has a button that removes it; without one, emptying it removes it. */
  isRemovable: (row: number, isStored: boolean) => boolean
  errors: FieldErrors
  /** What the address of a file's page begins with, before its digest; absent where the person may not open it. */
  fileAddress?: string
  /** Below the rows. */
  children?: ReactNode
}

/** Links to evidence. One empty row is always there, so that no script is needed to add one. */
export function EvidenceRows({
  question,
  rows,
  removed = [],
  isRemovable,
  errors,
  fileAddress,
  children,
}: EvidenceRowsProps) {
  const [added, setAdded] = useState(1)
  const drawn = rows.filter(isBegun)
  const next = Math.max(-1, ...drawn.map(({ row }) => row)) + 1
  const numbers = [...drawn.map(({ row }) => row), ...Array.from({ length: added }, (_, nth) => next + nth)]
  return (
    <div className="flex flex-col gap-4">
      <p className="measure text-ink-soft">{t(`evidence.asked.${question.evidence}`)}</p>
      {numbers
        .filter((row) => !removed.includes(row))
        .map((row, index) => {
          const typed = drawn.find((each) => each.row === row)
          return (
            <EvidenceRow
              key={row}
              questionId={question.id}
              place={index + 1}
              row={row}
              typed={typed}
              isRemovable={isRemovable(row, typed !== undefined)}
              errors={errors}
              {...(fileAddress ? { fileAddress } : {})}
            />
          )
        })}
      <div className="flex flex-wrap gap-4">
        <div className="with-scripts">
          <Button type="button" look="quiet" onClick={() => setAdded(added + 1)}>
            {t('question.evidence.add')}
          </Button>
        </div>
        {children}
      </div>
    </div>
  )
}
