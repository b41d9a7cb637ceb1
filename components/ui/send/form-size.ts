import { personField } from '@/lib/core/web/person-field'

/** What a browser writes around one field of multipart/form-data: the boundary, the header and line ends. */
const around = 160

/** How many bytes a form has when it is sent, rounded up. */
export function formSize(form: FormData): number {
  return [...form].reduce((sum, [name, value]) => sum + around + bytesOf(name) + bytesOf(value), 0)
}

/** The entry that holds most of a form, of those that a person fills in. */
export function longestEntry(form: FormData): { name: string; value: FormDataEntryValue } {
  const entries = [...form].map(([name, value]) => ({ name, value, size: bytesOf(value) }))
  const typed = entries.filter(({ name }) => !name.startsWith('$') && !hidden.has(name))
  return typed.toSorted((one, other) => other.size - one.size)[0] ?? { name: '', value: '' }
}

/** The names of hidden fields, which nobody can shorten. */
const hidden = new Set([personField, 'form-key', 'then', 'token'])

/** A line end in a text is sent as two characters. */
function bytesOf(value: FormDataEntryValue): number {
  if (typeof value !== 'string') return value.size + bytesOf(value.name)
  return new TextEncoder().encode(value.replace(/\r\n?|\n/g, '\r\n')).length
}
