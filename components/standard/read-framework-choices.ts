/** The name of a framework's field. */
export const choiceField = (framework: string) => `show.${framework}`

/** The choice for each framework, as posted and unparsed; product-schema.ts validates it. No choice is no entry. */
export function readFrameworkChoices(form: FormData): Record<string, unknown> {
  const prefix = choiceField('')
  const chosen = [...form].filter(([name, value]) => name.startsWith(prefix) && value !== '')
  return Object.fromEntries(chosen.map(([name, value]) => [name.slice(prefix.length), value]))
}
