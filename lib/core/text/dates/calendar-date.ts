// The schema for every day that a person enters. A day long before connected products, or long after anybody
// will read the report, is a slip of the keyboard.

import { z } from 'zod'
import { refuseWith } from '../refuse-with'
import { firstDay, isDayBetween, lastDay } from './day'

const noDate = refuseWith({ code: 'problem.no-date', values: {} })
const notADate = refuseWith({ code: 'problem.date', values: {} })

/** A day of a release, of evidence or of its expiry. */
export const calendarDate = dayBetween(firstDay, lastDay)
/** A day in a plan: no plan is older than the text of good practice that it follows. */
export const plannedDate = dayBetween('2017-01-01', lastDay)

/** `first` and `last` are YYYY-MM-DD; both count. */
function dayBetween(first: string, last: string) {
  return z.iso
    .date({ error: ({ input }) => (input === '' ? noDate : notADate), abort: true })
    .refine(
      (day) => isDayBetween(day, first, last),
      refuseWith({ code: 'problem.date-between', values: { first, last } }),
    )
}
