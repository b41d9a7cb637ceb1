// Finds values that are in a list more than once.

/** The positions, from the second occurrence on. */
export function findRepeated(values: readonly string[]): { index: number; value: string }[] {
  const seen = new Set<string>()
  return values.flatMap((value, index) => {
    if (seen.has(value)) return [{ index, value }]
    seen.add(value)
    return []
  })
}
