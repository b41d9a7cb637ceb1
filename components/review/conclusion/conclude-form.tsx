'use client'

import type { ReactNode } from 'react'
import { type Outcome, outcomes } from '@/lib/core/review/conclusion/outcomes'
import { browserWords } from '@/lib/words/browser-words'
import concludeMessages from '@/lib/words/generated/conclude-form'
import { ChoiceGroup } from '../../ui/field/choice-group'
import { ChoiceRow } from '../../ui/field/choice-row'
import { TextArea } from '../../ui/field/text-area'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction } from '../../ui/form/form-state'

const { t } = browserWords(concludeMessages)

type ConcludeFormProps = {
  action: FormAction
  heading: ReactNode
  reviewId: string
  /** As reports name them. */
  names: Record<Outcome, string>
}

/** The outcome and the limits of a review, in the auditor's words. */
export function ConcludeForm({ action, heading, reviewId, names }: ConcludeFormProps) {
  return (
    <Form
      action={action}
      title={t('conclude-form.title')}
      button={t('conclude-form.button')}
      heading={heading}
      hrefOf={(field) => placeOf(field, reviewId)}
    >
      {(state) => (
        <>
          <ChoiceGroup id="outcome" label={t('conclude-form.question')} error={errorOf(state, 'outcome')}>
            {outcomes.map((outcome) => (
              <ChoiceRow
                key={outcome}
                kind="radio"
                id={`outcome.${outcome}`}
                name="outcome"
                value={outcome}
                text={names[outcome]}
                hint={t(`conclude-form.outcome-hint.${outcome}`)}
                defaultChecked={state.typed.outcome === outcome}
              />
            ))}
          </ChoiceGroup>
          <TextArea
            id="limits"
            name="limits"
            label={t('conclude-form.limits')}
            hint={t('conclude-form.limits-hint')}
            defaultValue={state.typed.limits ?? ''}
            error={errorOf(state, 'limits')}
          />
        </>
      )}
    </Form>
  )
}

/** Where a problem is put right: in the form, at an answer, at a finding, or on the desk. */
function placeOf(field: string, reviewId: string): string {
  const [kind = '', id] = field.split('.')
  if (kind === 'answers' && id) return `/reviews/${reviewId}/answers/${id}`
  if (kind === 'findings' && id) return `/reviews/${reviewId}/findings/${id}`
  if (kind === 'facts' || kind === 'verdicts') return `/reviews/${reviewId}`
  return kind === 'outcome' ? '#outcome.confirmed' : `#${field}`
}
