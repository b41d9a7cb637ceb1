import { openAuditorsFile } from '@/lib/server/products/files/auditors-file'
import { pictureRoute } from '@/lib/server/products/files/file-route'

type Params = { review: string; digest: string }

/** A picture of an image of a review, for its auditor. */
export const GET = pictureRoute((person, { review: reviewId, digest: sha256 }: Params) =>
  openAuditorsFile(person, { reviewId, sha256 }),
)
