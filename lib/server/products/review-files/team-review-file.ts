import 'server-only'
import type { Refused } from '@/lib/evidence/refusal'
import type { OpenFile } from '@/lib/evidence/store/file-store'
import { readAs } from '../../access/as-person'
import type { Person } from '../../identity/person'
import { asEvidenceFile } from '../files/evidence-file'
import { type FoundFile, openFound, showFound } from '../files/found-file'

type Asked = { productId: string; reviewId: string; sha256: string }

/**
 * A file that the auditor of a review attached, for members of its organisation: of a finding or a request at once, of a verdict when
 * the review was returned or concluded, which a policy of the database decides. Null where there is none for them.
 */
export function findTeamReviewFile(
  person: Person,
  { productId, reviewId, sha256 }: Asked,
): Promise<FoundFile | null> {
  return readAs(person, async ({ db, findReview }) => {
    const review = await findReview('read-review', reviewId)
    if (review?.productId !== productId) return null
    const row = await db.reviewFile.findFirst({ where: { reviewId, sha256 }, orderBy: { at: 'asc' } })
    const product = await db.product.findUniqueOrThrow({
      where: { id: productId },
      select: { id: true, name: true, organisationId: true },
    })
    return row && { file: asEvidenceFile({ ...row, productId }), product }
  })
}

/** The same with its content, as `openEvidenceFile` gives one of the product. */
export async function openTeamReviewFile(
  person: Person,
  asked: Asked,
): Promise<(FoundFile & OpenFile) | Refused | null> {
  return openFound(await findTeamReviewFile(person, asked))
}

/** What the page of such a file shows. */
export async function findTeamReviewFilePage(person: Person, asked: Asked) {
  return showFound(await findTeamReviewFile(person, asked))
}
