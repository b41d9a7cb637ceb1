import type { Report } from '../../core/report/report'
import { print } from '../print'
import { printedReport } from '../printed/printed-report'
import { reportInstant } from '../printed/report-instant'

/** The stakeholder summary of a report as a PDF/UA-1 file; same report, same bytes. */
export function renderPdf(report: Report): Promise<Uint8Array> {
  return print({ template: 'summary', data: printedReport(report), timestamp: reportInstant(report) })
}
