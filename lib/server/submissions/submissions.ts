import 'server-only'
import type { SubmissionSummary } from '@/lib/core/assessment/assessment'
import type { Product, ReleaseOfProduct } from '@/lib/core/products/product'
import type { Report } from '@/lib/core/report/report'
import { readStoredReport } from '@/lib/core/report/stored/read-stored-report'
import { reportWords } from '@/lib/words/report-words'
import { readAs } from '../access/as-person'
import { asSubmission, submissionSelect } from '../assessments/assessment-summary'
import type { Prisma } from '../generated/client'
import type { Person } from '../identity/person'
import { asProduct, asRelease } from '../records/rows'
import { intact } from '../world/digest'

/** A submission without its report, which is large, but with the digests that name it. */
export type SubmissionHead = SubmissionSummary & {
  product: Product
  release: ReleaseOfProduct
  reportDigest: string
  pdfDigest: string
  pdfName: string
}

export type SubmissionPage = SubmissionHead & { report: Report }

export async function findSubmissionHead(
  person: Person,
  submissionId: string,
): Promise<SubmissionHead | null> {
  const row = await findRow(person, submissionId, headColumns)
  return row && asHead(row)
}

/** A submission with its report, as stored. */
export async function findSubmission(person: Person, submissionId: string): Promise<SubmissionPage | null> {
  const row = await findRow(person, submissionId, { ...headColumns, report: true })
  return (
    row && { ...asHead(row), report: readStoredReport(intact(row.report, row.reportDigest), reportWords) }
  )
}

/** The stored report's bytes, canonical JSON. */
export async function readSubmissionReport(
  person: Person,
  submissionId: string,
): Promise<{ json: string; digest: string; name: string } | null> {
  const row = await findRow(person, submissionId, reportColumns)
  if (!row) return null
  const { report, reportDigest, pdfName } = row
  const name = pdfName.replace(/\.pdf$/, '.json')
  return { json: intact(report, reportDigest), digest: reportDigest, name }
}

/** The stored PDF's bytes, and the name it is saved under. */
export async function readSubmissionPdf(
  person: Person,
  submissionId: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; digest: string; name: string } | null> {
  const row = await findRow(person, submissionId, { pdf: true, pdfDigest: true, pdfName: true })
  if (!row) return null
  const { pdf, pdfDigest, pdfName } = row
  return { bytes: intact(pdf, pdfDigest), digest: pdfDigest, name: pdfName }
}

const headColumns = {
  ...submissionSelect,
  reportDigest: true,
  pdfDigest: true,
  pdfName: true,
  assessment: { select: { release: { include: { product: true } } } },
} satisfies Prisma.SubmissionSelect

function asHead(row: Prisma.SubmissionGetPayload<{ select: typeof headColumns }>): SubmissionHead {
  const { reportDigest, pdfDigest, pdfName } = row
  const { release } = row.assessment
  return {
    ...asSubmission(row),
    product: asProduct(release.product),
    release: asRelease(release),
    reportDigest,
    pdfDigest,
    pdfName,
  }
}

const reportColumns = { report: true, reportDigest: true, pdfName: true } satisfies Prisma.SubmissionSelect

/** Some columns of a submission that this person may read; what is large is checked and parsed afterwards. */
function findRow<Columns extends Prisma.SubmissionSelect>(
  person: Person,
  submissionId: string,
  select: Columns,
): Promise<Prisma.SubmissionGetPayload<{ select: Columns }> | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findSubmission('read-submission', submissionId)
    if (!found) return null
    return scope.db.submission.findUniqueOrThrow({ where: { id: found.id }, select })
  })
}
