import type { Report } from '../../core/report/report'
import type { StandardTable } from '../../core/report/standards/standard-table'
import { print } from '../print'
import { reportInstant } from '../printed/report-instant'
import { printedStandard } from '../printed/standard/printed-standard'

/** The table of one standard as a PDF/UA-1 file, to be annexed to a report; same report, same bytes. */
export function renderStandard(report: Report, table: StandardTable): Promise<Uint8Array> {
  const data = printedStandard(report, table)
  return print({ template: 'standard', data, timestamp: reportInstant(report) })
}
