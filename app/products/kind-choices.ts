import { listKinds } from '@/lib/server/content/catalogue'

/** The kinds of product, to choose one of them in a form. */
export function kindChoices(): { value: string; text: string }[] {
  return listKinds().map(({ id, title }) => ({ value: id, text: title }))
}
