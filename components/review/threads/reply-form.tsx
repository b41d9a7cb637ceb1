'use client'

import type { ReactNode } from 'react'
import type { FindingStep } from '@/lib/core/review/lifecycle/finding-lifecycle'
import { browserWords } from '@/lib/words/browser-words'
import replyMessages from '@/lib/words/generated/review-reply'
import { ChoiceGroup } from '../../ui/field/choice-group'
import { ChoiceRow } from '../../ui/field/choice-row'
import { TextArea } from '../../ui/field/text-area'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction } from '../../ui/form/form-state'

const { t } = browserWords(replyMessages)

type ReplyFormProps = {
  action: FormAction
  formKey: string
  title: string
  heading: ReactNode
  /** What can be done besides writing. */
  steps: readonly FindingStep[]
}

/** Writes into a thread; of a finding also what is done with it, for which the text is the reason. */
export function ReplyForm({ steps, ...form }: ReplyFormProps) {
  return (
    <Form
      {...form}
      button={t('review-reply.send')}
      hrefOf={(field) => (field === 'step' ? '#step.message' : `#${field}`)}
    >
      {(state) => (
        <>
          {steps.length > 0 && (
            <ChoiceGroup id="step" label={t('review-reply.what')} error={errorOf(state, 'step')}>
              <Choice value="message" chosen={state.typed.step ?? 'message'} />
              {steps.map((step) => (
                <Choice key={step} value={step} chosen={state.typed.step ?? 'message'} />
              ))}
            </ChoiceGroup>
          )}
          <TextArea
            key={form.formKey}
            id="text"
            name="text"
            label={t('review-reply.text')}
            hint={steps.length > 0 ? t('review-reply.text-hint') : undefined}
            defaultValue={state.typed.text ?? ''}
            error={errorOf(state, 'text')}
          />
        </>
      )}
    </Form>
  )
}

function Choice({ value, chosen }: { value: 'message' | FindingStep; chosen: string }) {
  return (
    <ChoiceRow
      kind="radio"
      id={`step.${value}`}
      name="step"
      value={value}
      text={t(`review-reply.step.${value}`)}
      defaultChecked={value === chosen}
    />
  )
}
