import { downloadRoute } from '@/lib/server/products/files/file-route'
import { openTeamReviewFile } from '@/lib/server/products/review-files/team-review-file'

type Params = { product: string; review: string; digest: string }

/** A file that the auditor of a review attached, for its team to download. */
export const GET = downloadRoute((person, { product: productId, review: reviewId, digest: sha256 }: Params) =>
  openTeamReviewFile(person, { productId, reviewId, sha256 }),
)
