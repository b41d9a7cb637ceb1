import { replyToArchive } from '@/lib/server/http/evidence/archive-replies'
import { arrivingBody } from '@/lib/server/http/evidence/arriving-body'
import { replies } from '@/lib/server/http/responses'
import { withPerson } from '@/lib/server/identity/with-person'
import { uploadArchiveForm } from '@/lib/server/products/archives/upload-archive-form'

/** Makes a new draft of a zip with an assessment file and its evidence, from a plain form or a script, as it arrives. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ product: string; release: string }> },
): Promise<Response> {
  return withPerson(request, async (person) => {
    const releaseId = (await params).release
    const form = { body: arrivingBody(request), contentType: request.headers.get('content-type') ?? '' }
    const outcome = await uploadArchiveForm(person, { releaseId, form })
    if (!outcome) return replies.notFound()
    return replyToArchive(request, new URL(request.url).pathname.replace(/\/archive\/?$/, ''), outcome)
  })
}
