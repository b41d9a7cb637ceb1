// The door for `readers.yaml`: who has read which full mapping against the text of its provision. It lies
// beside the versions of a questionnaire and is no part of what any of them means, so that a reading can be
// added after a version is published.

import { z } from 'zod'
import { calendarDate } from '../../text/dates/calendar-date'
import { identifier, text } from './fields'

const reading = z.strictObject({
  reader: text,
  on: calendarDate,
  /** What of interest the reader has in the matter, or "none". */
  interests: text,
  /** The edition that was read, and where it was found. */
  against: text,
  versions: z.array(z.string().regex(/^\d+\.\d+\.\d+$/, 'a version is major.minor.patch')).min(1),
  /** Question → the provisions, as a mapping names them, that its full answer says everything of. */
  agrees: z.record(identifier, z.array(text).min(1)),
})

export const readersSchema = z.strictObject({ readings: z.array(reading) })

export type Readers = z.infer<typeof readersSchema>
