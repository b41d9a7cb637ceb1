// Time zones by the names of the IANA database, as this machine knows them.

/** UTC first, then all others in order. */
export function timeZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
}

/** Whether a text names a time zone; an offset such as +01:00, which knows no summer time, does not. */
export function isTimeZone(text: string): boolean {
  return /^[A-Z][\w+-]*(\/[\w+-]+)*$/.test(text) && isKnown(text)
}

function isKnown(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}
