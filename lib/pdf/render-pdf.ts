import type { Report } from '../core/report/report'
import { print } from './print'
import { printedReport } from './printed-report'

/** The stakeholder summary of a report as a PDF/UA-1 file; same report, same bytes. */
export function renderPdf(report: Report): Promise<Uint8Array> {
  return print({ template: 'summary', data: printedReport(report), timestamp: instantOf(report) })
}

/** Seconds since 1970 of the report's own time, so that the same report gives the same bytes. */
function instantOf(report: Report): number {
  return Math.floor(Date.parse(report.submission?.at ?? `${report.date}T00:00:00Z`) / 1000)
}
