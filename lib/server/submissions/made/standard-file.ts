import 'server-only'
import type { Report } from '@/lib/core/report/report'
import { standardTable } from '@/lib/core/report/standards/standard-table'
import { writeStandardTable } from '@/lib/files/assessment/write-standard-table'
import { renderStandard } from '@/lib/pdf/render/render-standard'
import { reportWords } from '@/lib/words/report-words'
import { fileName } from '../../http/file-name'
import type { Person } from '../../identity/person'
import { findDraftReport } from '../draft-report'
import { findSubmission } from '../submissions'
import { type MadeFile, makePdf, readyFile } from './made-file'

/** Names a standard of an assessment or submission, and the file wanted: `table.csv` or `annex.pdf`. */
type StandardFileOrder = { id: string; framework: string; file: string }
/** One standard of a submission, made from the stored report alone; the same bytes each time. */
export async function readSubmissionStandard(person: Person, order: StandardFileOrder): Promise<MadeFile> {
  const submission = await findSubmission(person, order.id)
  return submission && makeFile(person, submission.report, order)
}

/** One standard from the current draft, marked as a draft; null where there is no draft. */
export async function readDraftStandard(person: Person, order: StandardFileOrder): Promise<MadeFile> {
  const found = await findDraftReport(person, order.id)
  return found?.assessment.state === 'draft' ? makeFile(person, found.report, order) : null
}

async function makeFile(
  person: Person,
  report: Report,
  { framework, file }: Pick<StandardFileOrder, 'framework' | 'file'>,
): Promise<MadeFile> {
  const table = standardTable(report, framework, reportWords(report.language))
  if (!table) return null
  if (file === 'table.csv') {
    const body = writeStandardTable(report, [table], reportWords(report.language))
    return readyFile(body, 'text/csv; charset=utf-8', nameOf(report, framework, 'csv'))
  }
  if (file !== 'annex.pdf') return null
  return makePdf(person, nameOf(report, framework, 'pdf'), () => renderStandard(report, table))
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
