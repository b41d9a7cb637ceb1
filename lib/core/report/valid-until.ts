/** The last day on which a report of this day is shown as current: one year later, 28 February after 29 February. */
export function validUntil(date: string): string {
  const [year = '', ...rest] = date.split('-')
  const day = rest.join('-')
  return `${Number(year) + 1}-${day === '02-29' ? '02-28' : day}`
}
