import 'server-only'
import type { Refused } from '@/lib/evidence/refusal'
import type { OpenFile } from '@/lib/evidence/store/file-store'
import { readAsAuditor } from '../../access/as-auditor'
import type { Person } from '../../identity/person'
import { asEvidenceFile } from './evidence-file'
import { type FoundFile, openFound, showFound } from './found-file'

type Asked = { reviewId: string; sha256: string }
type AuditorsFile = FoundFile & { release: string }

/**
 * A file that the submission of a review names, that was added during it, or that an auditor attached, for its auditor; null for
 * everybody else, and for every other file. Policies of the database decide it (docs/decisions/0039).
 */
export function findAuditorsFile(person: Person, { reviewId, sha256 }: Asked): Promise<AuditorsFile | null> {
  return readAsAuditor(person, reviewId, async ({ db, review }) => {
    const { productId, organisationId, product: name, release } = review
    const row = await db.evidenceFile.findUnique({ where: { productId_sha256: { productId, sha256 } } })
    const file =
      row ?? (await db.reviewFile.findFirst({ where: { organisationId, sha256 }, orderBy: { at: 'asc' } }))
    const product = { id: productId, organisationId, name }
    return file && { file: asEvidenceFile({ ...file, productId }), product, release }
  })
}

/** The same with its content, as `openEvidenceFile` gives it to members. */
export async function openAuditorsFile(
  person: Person,
  asked: Asked,
): Promise<(FoundFile & OpenFile) | Refused | null> {
  return openFound(await findAuditorsFile(person, asked))
}

/** What the page of such a file shows. */
export async function findAuditorsFilePage(person: Person, asked: Asked) {
  return showFound(await findAuditorsFile(person, asked))
}
