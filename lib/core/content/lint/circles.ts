/** Whether following `next` from `from` leads to `to`. */
export function leadsTo(from: string, to: string, next: (id: string) => readonly string[]): boolean {
  const seen = new Set([from])
  for (const id of seen) {
    if (id === to) return true
    for (const each of next(id)) seen.add(each)
  }
  return false
}
