'use client'

import { useState } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import evidence from '@/lib/words/generated/evidence'
import questionMessages from '@/lib/words/generated/question'
import { isBegun, type TypedEvidence } from '../../../../lib/browser/typed/typed-evidence'
import type { QuestionView } from '../../../../lib/core/format/question-view'
import { Button } from '../../../ui/button/button'
import { EvidenceRow } from '../../question/extras/evidence-row'
import type { FieldErrors } from '../../question/field-errors'

const { t } = browserWords({ ...evidence, ...questionMessages })

type ProposedEvidenceProps = {
  question: Pick<QuestionView, 'id' | 'evidence'>
  rows: readonly TypedEvidence[]
  errors: FieldErrors
}

/** Links to evidence in a form that is sent by a button: emptying a row removes it. One empty row is always there. */
export function ProposedEvidence({ question, rows, errors }: ProposedEvidenceProps) {
  const [added, setAdded] = useState(1)
  const drawn = rows.filter(isBegun)
  const next = Math.max(-1, ...drawn.map(({ row }) => row)) + 1
  const empty = Array.from({ length: added }, (_, nth) => next + nth)
  return (
    <div className="flex flex-col gap-4">
      <p className="measure text-ink-soft">{t(`evidence.asked.${question.evidence}`)}</p>
      {[...drawn.map(({ row }) => row), ...empty].map((row, index) => (
        <EvidenceRow
          key={row}
          questionId={question.id}
          place={index + 1}
          row={row}
          typed={drawn.find((typed) => typed.row === row)}
          isRemovable={false}
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
