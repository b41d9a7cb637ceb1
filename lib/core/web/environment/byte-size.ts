import { z } from 'zod'
import { refuseWith } from '../../text/refuse-with'

const refusal = refuseWith({ code: 'setting-problem.quota', values: {} })

/** A size such as 500 MB, 2 GB or 1 TB, as a number of bytes. The units are decimal. */
export const byteSize = z
  .string()
  .regex(/^\d{1,4}(\.\d)? ?[MGT]B$/, refusal)
  .transform((text) => Number.parseFloat(text) * bytesOf(text.slice(-2)))
  .refine((bytes) => bytes > 0, refusal)

function bytesOf(unit: string): number {
  if (unit === 'MB') return 1e6
  return unit === 'GB' ? 1e9 : 1e12
}
