import { giveFile } from '@/lib/server/http/evidence/give-file'
import { withPerson } from '@/lib/server/identity/with-person'
import { openTeamReviewFile } from '@/lib/server/products/review-files/team-review-file'

/** A file that the auditor of a review attached, for its team to download. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ product: string; review: string; digest: string }> },
): Promise<Response> {
  return withPerson(request, async (person) => {
    const { product: productId, review: reviewId, digest: sha256 } = await params
    const opened = await openTeamReviewFile(person, { productId, reviewId, sha256 })
    return giveFile(request, opened)
  })
}
