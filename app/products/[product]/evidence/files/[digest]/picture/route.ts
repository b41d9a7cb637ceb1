import { buffer } from 'node:stream/consumers'
import { isImage } from '@/lib/evidence/file-types'
import { previewImage } from '@/lib/evidence/images/read-image'
import { isRefused } from '@/lib/evidence/refusal'
import { imagePreview } from '@/lib/server/http/evidence/file-responses'
import { replyToDamage } from '@/lib/server/http/evidence/upload-replies'
import { replies } from '@/lib/server/http/responses'
import { withPerson } from '@/lib/server/identity/with-person'
import { openEvidenceFile } from '@/lib/server/products/files/find-file'

/** A picture that this server draws of an image, so that nothing of the file itself reaches the browser. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ product: string; digest: string }> },
): Promise<Response> {
  return withPerson(request, async (person) => {
    const { product, digest } = await params
    const opened = await openEvidenceFile(person, { productId: product, sha256: digest })
    if (!opened) return replies.notFound()
    if (isRefused(opened)) return replyToDamage(opened)
    if (isImage(opened.file.type)) return imagePreview(await previewImage(await buffer(opened.content)))
    opened.content.destroy()
    return replies.notFound()
  })
}
