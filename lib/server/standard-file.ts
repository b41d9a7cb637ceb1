import 'server-only'
import type { Report } from '@/lib/core/report/report'
import { standardTable } from '@/lib/core/report/standard-table'
import { writeStandardTable } from '@/lib/files/write-standard-table'
import { renderStandard } from '@/lib/pdf/render-standard'
import { digestOf } from './digest'
import { findDraftReport } from './draft-report'
import { fileName } from './file-name'
import type { Person } from './person'
import { findSubmission } from './submissions'

/** Names a standard of an assessment or submission, and the file wanted: `table.csv` or `annex.pdf`. */
export type StandardFileOrder = { id: string; framework: string; file: string }
export type StandardFile = {
  body: string | Uint8Array<ArrayBuffer>
  type: string
  name: string
  digest: string
}

/** One standard of a submission, made from the stored report alone; the same bytes each time. */
export async function readSubmissionStandard(
  person: Person,
  order: StandardFileOrder,
): Promise<StandardFile | null> {
  const submission = await findSubmission(person, order.id)
  return submission && makeFile(submission.report, order)
}

/** One standard as the draft stands, marked as a draft; null where nothing is drafted. */
export async function readDraftStandard(
  person: Person,
  order: StandardFileOrder,
): Promise<StandardFile | null> {
  const found = await findDraftReport(person, order.id)
  return found?.assessment.state === 'draft' ? makeFile(found.report, order) : null
}

async function makeFile(
  report: Report,
  { framework, file }: StandardFileOrder,
): Promise<StandardFile | null> {
  const table = standardTable(report, framework)
  if (!table) return null
  switch (file) {
    case 'table.csv': {
      const body = writeStandardTable(report, [table])
      return {
        body,
        type: 'text/csv; charset=utf-8',
        name: nameOf(report, framework, 'csv'),
        digest: digestOf(body),
      }
    }
    case 'annex.pdf': {
      const body = Uint8Array.from(await renderStandard(report, table))
      return { body, type: 'application/pdf', name: nameOf(report, framework, 'pdf'), digest: digestOf(body) }
    }
    default:
      return null
  }
}

/** Says first that nobody else has checked it, and whether anybody has put their name to it. */
function nameOf(report: Report, framework: string, ending: string): string {
  const { submission, product, questionnaire, date } = report
  const standing = submission ? 'self-assessed' : 'self-assessed draft not submitted'
  return fileName(
    `${standing} ${product.name} ${product.release.label} ${questionnaire.id} ${questionnaire.version} ${framework} ${date}`,
    ending,
  )
}
