import { givePicture } from '@/lib/server/http/evidence/give-file'
import { withPerson } from '@/lib/server/identity/with-person'
import { openAuditorsFile } from '@/lib/server/products/files/auditors-file'

/** A picture of an image that is evidence in a review, for its auditor. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ review: string; digest: string }> },
): Promise<Response> {
  return withPerson(request, async (person) => {
    const { review: reviewId, digest: sha256 } = await params
    const opened = await openAuditorsFile(person, { reviewId, sha256 })
    return givePicture(opened)
  })
}
