import { pictureRoute } from '@/lib/server/products/files/file-route'
import { openTeamReviewFile } from '@/lib/server/products/review-files/team-review-file'

type Params = { product: string; review: string; digest: string }

/** A picture of an image that the auditor of a review attached, for its team. */
export const GET = pictureRoute((person, { product: productId, review: reviewId, digest: sha256 }: Params) =>
  openTeamReviewFile(person, { productId, reviewId, sha256 }),
)
