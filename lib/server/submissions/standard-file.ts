import 'server-only'
import type { Report } from '@/lib/core/report/report'
import { standardTable } from '@/lib/core/report/standards/standard-table'
import { writeStandardTable } from '@/lib/files/assessment/write-standard-table'
import { PdfTookTooLong } from '@/lib/pdf/pdf-process'
import { renderStandard } from '@/lib/pdf/render/render-standard'
import { reportWords } from '@/lib/words/report-words'
import { fileName } from '../http/file-name'
import { attachment, readable, replies } from '../http/responses'
import type { Person } from '../identity/person'
import { digestOf } from '../world/digest'
import { countAttempt, printLimit } from '../world/limits/rate-limits'
import { findDraftReport } from './draft-report'
import { findSubmission } from './submissions'

/** Names a standard of an assessment or submission, and the file wanted: `table.csv` or `annex.pdf`. */
type StandardFileOrder = { id: string; framework: string; file: string }
type StandardFile = {
  body: string | Uint8Array<ArrayBuffer>
  type: string
  name: string
  digest: string
}
/** Rendering is expensive, so requests are limited; seconds to wait. */
type TooMany = { retryAfter: number }
/** A sentence for the person who asked. */
type TookTooLong = { tookTooLong: PdfTookTooLong['refusal'] }
export type MadeFile = StandardFile | TooMany | TookTooLong | null

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

/** The reply to a request for a file that is made when it is asked for. */
export async function replyWithMadeFile(made: MadeFile, request: Request): Promise<Response> {
  if (!made) return replies.notFound()
  if ('retryAfter' in made) return readable(replies.tooMany(made.retryAfter, tooMany), request)
  if ('tookTooLong' in made) return readable(replies.tookTooLong(made.tookTooLong), request)
  return attachment(made.body, made.type, made.name, { ETag: `"${made.digest}"` })
}

const tooMany = { code: 'form-problem.many-pdfs', values: {} } as const

async function makeFile(
  person: Person,
  report: Report,
  { framework, file }: Pick<StandardFileOrder, 'framework' | 'file'>,
): Promise<MadeFile> {
  const table = standardTable(report, framework, reportWords(report.language))
  if (!table) return null
  if (file === 'table.csv') {
    const body = writeStandardTable(report, [table], reportWords(report.language))
    return standardFile(body, 'text/csv; charset=utf-8', nameOf(report, framework, 'csv'))
  }
  if (file !== 'annex.pdf') return null
  const retryAfter = await countAttempt(printLimit, person.id)
  if (retryAfter !== null) return { retryAfter }
  try {
    const body = Uint8Array.from(await renderStandard(report, table))
    return standardFile(body, 'application/pdf', nameOf(report, framework, 'pdf'))
  } catch (error) {
    if (error instanceof PdfTookTooLong) return { tookTooLong: error.refusal }
    throw error
  }
}

function standardFile(body: StandardFile['body'], type: string, name: string): StandardFile {
  return { body, type, name, digest: digestOf(body) }
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
