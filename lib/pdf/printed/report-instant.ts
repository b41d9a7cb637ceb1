import type { Report } from '../../core/report/report'

/** Seconds since 1970 of the report's own time, so that the same report gives the same bytes. */
export function reportInstant(report: Pick<Report, 'submission' | 'date'>): number {
  return Math.floor(Date.parse(report.submission?.at ?? `${report.date}T00:00:00Z`) / 1000)
}
