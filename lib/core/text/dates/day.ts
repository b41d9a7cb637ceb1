/** The days that people may name, as YYYY-MM-DD; both count. */
export const [firstDay, lastDay] = ['1990-01-01', '2099-12-31'] as const

/** Whether a day is between two others, both included; all as YYYY-MM-DD, which sorts by time. */
export function isDayBetween(day: string, first: string, last: string): boolean {
  return first <= day && day <= last
}
