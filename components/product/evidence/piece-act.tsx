'use client'

import { Button, type ButtonLook } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import type { FormAction } from '../../ui/form/form-state'

type PieceActProps = { action: FormAction; basis: string; look: ButtonLook; children: string }

/** A button that deletes a piece, strikes it out or takes that back. */
export function PieceAct({ action, basis, look, children }: PieceActProps) {
  return (
    <ActForm action={action}>
      <input type="hidden" name="basis" value={basis} />
      <Button look={look}>{children}</Button>
    </ActForm>
  )
}
