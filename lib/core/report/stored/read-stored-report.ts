// Reads a report back as it was stored. Its bytes never change, so a report of an earlier format is
// upgraded as it is read.

import { z } from 'zod'
import type { Report } from '../report'
import { reportSchema } from '../schema/report-schema'
import { reportOfFormat1Schema, reportOfFormat2Schema } from './report-of-format-2'
import { reportOfFormat3Schema } from './report-of-format-3'
import { fromFormat1, fromFormat2, fromFormat3 } from './upgrade-report'

/** Throws on a format that this release does not know, and on what is no report. */
export function readStoredReport(json: string): Report {
  const stored: unknown = JSON.parse(json)
  const { format } = z.looseObject({ format: z.int() }).parse(stored)
  switch (format) {
    case 1:
      return fromFormat3(fromFormat2(fromFormat1(reportOfFormat1Schema.parse(stored))))
    case 2:
      return fromFormat3(fromFormat2(reportOfFormat2Schema.parse(stored)))
    case 3:
      return fromFormat3(reportOfFormat3Schema.parse(stored))
    case 4:
      return reportSchema.parse(stored)
    default:
      throw new Error(`This release cannot read reports of format ${format}.`)
  }
}
