import 'server-only'

/** Files that may arrive at once from one person, and from all. */
const most = { ofPerson: 3, ofAll: 30 }

const arriving = new Map<string, number>()

/** Does the work, or not, and gives `null`, where the person or all together have enough files arriving already. */
export async function takeUpload<Value>(
  personId: string,
  work: () => Promise<Value>,
): Promise<{ value: Value } | null> {
  const own = arriving.get(personId) ?? 0
  const all = [...arriving.values()].reduce((sum, count) => sum + count, 0)
  if (own >= most.ofPerson || all >= most.ofAll) return null
  arriving.set(personId, own + 1)
  try {
    return { value: await work() }
  } finally {
    const left = (arriving.get(personId) ?? 1) - 1
    if (left > 0) arriving.set(personId, left)
    else arriving.delete(personId)
  }
}
