import { isRefused } from '@/lib/evidence/refusal'
import { fileDownload } from '@/lib/server/http/evidence/file-responses'
import { replyToDamage } from '@/lib/server/http/evidence/upload-replies'
import { replies } from '@/lib/server/http/responses'
import { withPerson } from '@/lib/server/identity/with-person'
import { openEvidenceFile } from '@/lib/server/products/files/find-file'

/** A file of evidence as it was stored, to download. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ product: string; digest: string }> },
): Promise<Response> {
  return withPerson(request, async (person) => {
    const { product, digest } = await params
    const opened = await openEvidenceFile(person, { productId: product, sha256: digest })
    if (!opened) return replies.notFound()
    if (isRefused(opened)) return replyToDamage(opened)
    // Nothing reads the body of an answer to HEAD.
    if (request.method === 'HEAD') opened.content.destroy()
    return fileDownload(opened, { title: opened.file.name, type: opened.file.type })
  })
}
