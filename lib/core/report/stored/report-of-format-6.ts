// Reports as they were stored in format 6, frozen: this file describes what is kept and does not change.
// Format 6 was stored as format 5 was; a review came beside it when it was read.

import { z } from 'zod'
import { reportOfFormat5Schema } from './report-of-format-5'

export const reportOfFormat6Schema = reportOfFormat5Schema.extend({ format: z.literal(6) })

export type ReportOfFormat6 = z.infer<typeof reportOfFormat6Schema>
