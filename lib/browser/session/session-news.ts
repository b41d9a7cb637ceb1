/** Who is signed in in this browser, as far as its pages know; null when no one is. */
export type SignedIn = string | null

const name = 'thingworthy-session'
let opened: BroadcastChannel | undefined

/** Says to the other tabs of this browser who is signed in now. */
export function announcePerson(personId: SignedIn): void {
  channel()?.postMessage({ personId })
}

/** Hears it from the other tabs. */
export function hearPerson(listener: (personId: SignedIn) => void): () => void {
  const hear = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null || !('personId' in data)) return
    const { personId } = data
    if (personId === null || typeof personId === 'string') listener(personId)
  }
  channel()?.addEventListener('message', hear)
  return () => channel()?.removeEventListener('message', hear)
}

function channel(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined
  opened ??= new BroadcastChannel(name)
  return opened
}
