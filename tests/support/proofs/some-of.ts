/** Whether one of the values passes; looks no further than that one. */
export function someOf<T>(values: Iterable<T>, passes: (value: T) => boolean): boolean {
  for (const value of values) if (passes(value)) return true
  return false
}
