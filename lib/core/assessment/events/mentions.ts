type Named = { id: string; name: string }

/**
 * The people whose names follow an @ in a text, each once: "@Ada Lovelace, please look". Of two names that fit, the longer
 * one counts. Capital letters make no difference.
 */
export function mentionsIn(text: string, people: readonly Named[]): string[] {
  const lowered = text.toLowerCase()
  const byLength = people.toSorted((one, other) => other.name.length - one.name.length)
  const found = [...lowered.matchAll(/@/g)].flatMap(({ index }) => {
    const after = lowered.slice(index + 1)
    return byLength.find(({ name }) => startsWithName(after, name.toLowerCase()))?.id ?? []
  })
  return [...new Set(found)]
}

function startsWithName(text: string, name: string): boolean {
  return name !== '' && text.startsWith(name) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(name.length))
}
