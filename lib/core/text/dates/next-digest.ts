const hour = 7
const day = 24 * 60 * 60 * 1000

/**
 * The next 7 o'clock in the morning after `now` by the clocks of a time zone, whatever their summer time does until then.
 * A day without 7 o'clock is left out; of two, the first counts. Throws for what is no time zone (time-zone.ts).
 */
export function nextDigestAt(timeZone: string, now: Date): Date {
  const local = localTime(timeZone, now)
  const today = Math.floor(local / day) * day
  // Two days more than the next: a zone may leave a day out when it crosses the date line.
  for (let ahead = 0; ahead <= 3; ahead += 1) {
    const found = instantOf(timeZone, today + ahead * day + hour * 3600 * 1000)
    if (found !== null && found > now.getTime()) return new Date(found)
  }
  throw new Error(`There is no 7 o'clock in ${timeZone} within three days.`)
}

/** The first instant at which clocks show a time, in milliseconds as of UTC; null if they never do. */
function instantOf(timeZone: string, local: number): number | null {
  // The clocks differ from UTC as they do a day before, or as they do a day later.
  const offsets = [local - day, local + day].map((near) => localTime(timeZone, new Date(near)) - near)
  const instants = offsets.map((offset) => local - offset).toSorted((a, b) => a - b)
  return instants.find((instant) => localTime(timeZone, new Date(instant)) === local) ?? null
}

/** What the clocks of a time zone show, in milliseconds as if it were UTC; whole seconds. */
function localTime(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', { ...numbers, timeZone }).formatToParts(at)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}

const numbers = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const
