// Reads the browser and the operating system out of what a browser says of itself, for the list of a person's sessions.
// What it says may be untrue, so nothing is decided by it.

import { parse } from 'bowser'

/** Names as their makers write them; null where the text does not say. */
export type DeviceName = { browser: string | null; system: string | null }

/** The device in the `User-Agent` of a request; a text that is missing or says nothing gives nulls. */
export function deviceName(userAgent: string | null): DeviceName {
  if (!userAgent) return { browser: null, system: null }
  // A longer text is no browser's, and is not worth searching.
  const { browser, os } = parse(userAgent.slice(0, 500))
  return { browser: browser.name || null, system: os.name || null }
}
