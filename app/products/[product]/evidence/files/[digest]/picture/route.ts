import { givePicture } from '@/lib/server/http/evidence/give-file'
import { withPerson } from '@/lib/server/identity/with-person'
import { openEvidenceFile } from '@/lib/server/products/files/find-file'

/** A picture that this server draws of an image. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ product: string; digest: string }> },
): Promise<Response> {
  return withPerson(request, async (person) => {
    const { product: productId, digest: sha256 } = await params
    const opened = await openEvidenceFile(person, { productId, sha256 })
    return givePicture(opened)
  })
}
