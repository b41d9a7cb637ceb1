import { purposeText, readPurpose } from '@/lib/core/answers/evidence/file-purpose'
import { arrivingBody } from '@/lib/server/http/evidence/arriving-body'
import { replyToUpload } from '@/lib/server/http/evidence/upload-replies'
import { replies } from '@/lib/server/http/responses'
import { withPerson } from '@/lib/server/identity/with-person'
import { addEvidenceFile } from '@/lib/server/products/files/add-file'

/** Takes a file of evidence, from a plain form or a script, as it arrives. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ product: string }> },
): Promise<Response> {
  return withPerson(request, async (person) => {
    const productId = (await params).product
    const form = { body: arrivingBody(request), contentType: request.headers.get('content-type') ?? '' }
    const outcome = await addEvidenceFile(person, { productId, form })
    const purpose = readPurpose(new URL(request.url).searchParams.get('for'))
    const above = `/products/${productId}/evidence`
    const pages = {
      files: `${above}/files`,
      form: `${above}/upload`,
      purpose: purpose && purposeText(purpose),
    }
    return outcome ? replyToUpload(request, pages, outcome) : replies.notFound()
  })
}
