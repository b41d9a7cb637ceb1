// Reads a report back as it was stored. Its bytes never change, so a report of an earlier format is
// upgraded as it is read.

import { z } from 'zod'
import type { Report } from '../report'
import { reportSchema } from '../schema/report-schema'
import type { ReportWords } from '../words/report-words'
import { fromFormat4 } from './add-sentences'
import { reportOfFormat1Schema, reportOfFormat2Schema } from './report-of-format-2'
import { reportOfFormat3Schema } from './report-of-format-3'
import { type ReportOfFormat4, reportOfFormat4Schema } from './report-of-format-4'
import { reportOfFormat5Schema } from './report-of-format-5'
import { reportOfFormat6Schema } from './report-of-format-6'
import { fromFormat1, fromFormat2, fromFormat3, fromFormat5, fromFormat6 } from './upgrade-report'

/**
 * `wordsOf` gives the words of a language, for the sentences that earlier formats did not store.
 * Throws on a format that this release does not know, and on what is no report.
 */
export function readStoredReport(json: string, wordsOf: (language: string) => ReportWords): Report {
  const stored: unknown = JSON.parse(json)
  const { format } = z.looseObject({ format: z.int() }).parse(stored)
  if (format === 7) return reportSchema.parse(stored)
  if (format === 6) return fromFormat6(reportOfFormat6Schema.parse(stored))
  if (format === 5) return fromFormat6(fromFormat5(reportOfFormat5Schema.parse(stored)))
  const earlier = asFormat4(format, stored)
  return fromFormat6(fromFormat5(fromFormat4(earlier, wordsOf(earlier.language))))
}

function asFormat4(format: number, stored: unknown): ReportOfFormat4 {
  switch (format) {
    case 1:
      return fromFormat3(fromFormat2(fromFormat1(reportOfFormat1Schema.parse(stored))))
    case 2:
      return fromFormat3(fromFormat2(reportOfFormat2Schema.parse(stored)))
    case 3:
      return fromFormat3(reportOfFormat3Schema.parse(stored))
    case 4:
      return reportOfFormat4Schema.parse(stored)
    default:
      throw new Error(`This release cannot read reports of format ${format}.`)
  }
}
