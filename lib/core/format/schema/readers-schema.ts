// The schema of `readers.yaml`: who has read which full mapping against the text of its provision. The file
// belongs to a questionnaire and is not part of the meaning of any version, so that a reading can be
// added after a version is published.

import { z } from 'zod'
import { calendarDate } from '../../text/dates/calendar-date'
import { identifier, text, versionNumber } from './fields'

const reading = z.strictObject({
  reader: text,
  on: calendarDate,
  /** What of interest the reader has in the matter, or "none". */
  interests: text,
  /** The edition that was read, and where it was found. */
  against: text,
  versions: z.array(versionNumber).min(1),
  /** Question → the provisions, as a mapping names them, that its full answer says everything of. */
  agrees: z.record(identifier, z.array(text).min(1)),
})

export const readersSchema = z.strictObject({ readings: z.array(reading) })

export type Readers = z.infer<typeof readersSchema>
