import 'server-only'
import type { SubmissionSummary } from '@/lib/core/assessment/assessment'
import type { Product, ReleaseOfProduct } from '@/lib/core/products/product'
import type { Report } from '@/lib/core/report/report'
import { readStoredReport } from '@/lib/core/report/stored/read-stored-report'
import { asSubmission } from '../assessments/assessment-summary'
import type { Person } from '../identity/person'
import { asProduct, asRelease } from '../records/rows'
import { database } from '../world/database'
import { intact } from '../world/digest'
import { reachSubmission } from './reach-submission'

export type SubmissionPage = SubmissionSummary & {
  product: Product
  release: ReleaseOfProduct
  report: Report
  reportDigest: string
  pdfDigest: string
  pdfName: string
}

/** A submission with its report, as stored. */
export async function findSubmission(person: Person, submissionId: string): Promise<SubmissionPage | null> {
  const reached = await reachSubmission(person, submissionId)
  if (!reached) return null
  const { report, reportDigest, pdfDigest, pdfName } = await database().submission.findUniqueOrThrow({
    where: { id: reached.id },
    select: { report: true, reportDigest: true, pdfDigest: true, pdfName: true },
  })
  const { release } = reached.assessment
  return {
    ...asSubmission(reached),
    product: asProduct(release.product),
    release: asRelease(release),
    report: readStoredReport(intact(report, reportDigest)),
    reportDigest,
    pdfDigest,
    pdfName,
  }
}

/** The stored report's bytes, canonical JSON. */
export async function readSubmissionReport(
  person: Person,
  submissionId: string,
): Promise<{ json: string; digest: string; name: string } | null> {
  const reached = await reachSubmission(person, submissionId)
  if (!reached) return null
  const { report, reportDigest, pdfName } = await database().submission.findUniqueOrThrow({
    where: { id: reached.id },
    select: { report: true, reportDigest: true, pdfName: true },
  })
  const name = pdfName.replace(/\.pdf$/, '.json')
  return { json: intact(report, reportDigest), digest: reportDigest, name }
}

/** The stored PDF's bytes, and the name it is saved under. */
export async function readSubmissionPdf(
  person: Person,
  submissionId: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; digest: string; name: string } | null> {
  const reached = await reachSubmission(person, submissionId)
  if (!reached) return null
  const { pdf, pdfDigest, pdfName } = await database().submission.findUniqueOrThrow({
    where: { id: reached.id },
    select: { pdf: true, pdfDigest: true, pdfName: true },
  })
  return { bytes: intact(pdf, pdfDigest), digest: pdfDigest, name: pdfName }
}
