import { thisTab } from '../sending/pending-save'

/** Tabs in which something was typed hold a lock; the browser frees it when the page goes away. */
const prefix = 'thingworthy-tab/'
let isHeld = false

/** Says to the other tabs that this one sends its changes itself. */
export function holdTab(): void {
  if (isHeld || !hasLocks()) return
  isHeld = true
  void navigator.locks.request(prefix + thisTab, () => new Promise(() => {}))
}

/** Other tabs of this browser that send their changes themselves. Where the browser has no locks, none is known. */
export async function otherLiveTabs(): Promise<Set<string>> {
  if (!hasLocks()) return new Set()
  const { held = [] } = await navigator.locks.query()
  const tabs = held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []))
  return new Set(tabs.filter((tab) => tab !== thisTab))
}

/** Only pages over https or on this machine have them. */
function hasLocks(): boolean {
  return typeof navigator !== 'undefined' && 'locks' in navigator
}
