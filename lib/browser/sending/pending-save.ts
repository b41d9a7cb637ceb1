/** What a person typed into one entry and the server does not have yet. It stays in the browser until it has. */
export type PendingSave = {
  key: string
  personId: string
  /** Of a verdict the review. */
  assessmentId: string
  kind: 'answer' | 'fact' | 'plan' | 'verdict'
  /** The question, or the fact; of a verdict what it is on and its id, `answers/default-passwords`. */
  entry: string
  /** As the server takes it; it is parsed when it is read back from the browser. */
  value: unknown
  /** The revision the person saw when they changed it. */
  baseRevision: number
  /** The same for every attempt, so that the server takes it once. */
  mutationId: string
  /** The page it was typed on: two tabs keep two texts. */
  tab: string
  /** In milliseconds since 1970, by the browser's clock. */
  typedAt: number
}

/** Each page that is loaded has its own; moving on inside the application keeps it. */
export const thisTab: string = crypto.randomUUID()

type Named = Omit<PendingSave, 'key' | 'value' | 'mutationId' | 'tab' | 'typedAt'>

/** What one page has to say about one entry: a newer one takes the place of an older one. */
export function pendingKey({ personId, assessmentId, kind, entry }: Named, tab: string): string {
  return [personId, assessmentId, kind, entry, tab].join('/')
}

/** The fields that are new in every change. */
export function newChange(named: Named) {
  return {
    key: pendingKey(named, thisTab),
    mutationId: crypto.randomUUID(),
    tab: thisTab,
    typedAt: Date.now(),
  }
}
