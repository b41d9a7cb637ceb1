import { formKeyField } from '@/lib/core/web/form-key-field'

/**
 * A key of its own in each form that makes something: pressing its button twice makes one thing. Drawn by
 * the server, so that it is there without scripts too.
 */
export function FormKey({ value }: { value: string }) {
  return <input type="hidden" name={formKeyField} value={value} />
}

/** The key that a form was rendered with, to be handed to lib/server. */
export function formKeyIn(form: FormData): FormDataEntryValue | null {
  return form.get(formKeyField)
}
