'use client'

import type { ReactNode } from 'react'
import { TextArea } from '../../ui/field/text-area'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction } from '../../ui/form/form-state'

type ReasonFormProps = {
  action: FormAction
  heading: ReactNode
  title: string
  button: string
  /** The words of the field; null for a step that needs no reason. */
  reason: { label: string; hint: string } | null
}

/** A step that ends a review, with its reason. */
export function ReasonForm({ reason, ...form }: ReasonFormProps) {
  return (
    <Form {...form}>
      {(state) =>
        reason && (
          <TextArea
            id="reason"
            name="reason"
            {...reason}
            defaultValue={state.typed.reason ?? ''}
            error={errorOf(state, 'reason')}
          />
        )
      }
    </Form>
  )
}
