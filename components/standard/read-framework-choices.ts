/** The name of a framework's field. */
export const choiceField = (framework: string) => `show.${framework}`

/** What a form chose, by framework, as posted; the door (product-schema.ts) checks it. No choice is no entry. */
export function readFrameworkChoices(form: FormData): Record<string, unknown> {
  const prefix = choiceField('')
  const chosen = [...form].filter(([name, value]) => name.startsWith(prefix) && value !== '')
  return Object.fromEntries(chosen.map(([name, value]) => [name.slice(prefix.length), value]))
}
