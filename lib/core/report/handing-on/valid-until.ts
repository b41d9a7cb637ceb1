/** How many years ahead of its day a report may be valid. */
const mostYearsValid = 3

/** The last day on which a report of this day is shown as current where its maker gave no other: one year later. */
export function validUntil(date: string): string {
  return yearsAfter(date, 1)
}

/** The days between which a maker may choose that day, both included: from the day after to three years later. */
export function validBetween(date: string): { first: string; last: string } {
  const first = new Date(Date.parse(date) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  return { first, last: yearsAfter(date, mostYearsValid) }
}

/** The same day of a later year; 28 February after 29 February, also where that year has a 29th. */
function yearsAfter(date: string, years: number): string {
  const [year = '', ...rest] = date.split('-')
  const day = rest.join('-')
  return `${Number(year) + years}-${day === '02-29' ? '02-28' : day}`
}
