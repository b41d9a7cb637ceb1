'use client'

import { Button } from '../../../ui/button/button'
import { ActForm } from '../../../ui/form/act-form'
import { FormKey } from '../../../ui/form/form-key'
import type { FormAction } from '../../../ui/form/form-state'
import { AuditorLink } from './whom-fields'

/** A button that makes another invitation, and then shows its link. */
export function InviteAgainForm({
  action,
  formKey,
  button,
}: {
  action: FormAction
  formKey: string
  button: string
}) {
  return (
    <ActForm action={action} done={(made) => <AuditorLink made={made} />}>
      <FormKey value={formKey} />
      <Button look="quiet">{button}</Button>
    </ActForm>
  )
}
