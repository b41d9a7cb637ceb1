import { openAuditorsFile } from '@/lib/server/products/files/auditors-file'
import { downloadRoute } from '@/lib/server/products/files/file-route'

type Params = { review: string; digest: string }

/** A file of a review, for its auditor to download. */
export const GET = downloadRoute((person, { review: reviewId, digest: sha256 }: Params) =>
  openAuditorsFile(person, { reviewId, sha256 }),
)
