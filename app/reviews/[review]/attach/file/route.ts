import { fileThingText, readFileThing } from '@/lib/core/review/lifecycle/file-thing'
import { arrivingBody } from '@/lib/server/http/evidence/arriving-body'
import { replyToUpload } from '@/lib/server/http/evidence/upload-replies'
import { replies } from '@/lib/server/http/responses'
import { withPerson } from '@/lib/server/identity/with-person'
import { addReviewFile } from '@/lib/server/products/review-files/add-review-file'

/** Takes a file of a review from its auditor, from a plain form or a script, as it arrives. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ review: string }> },
): Promise<Response> {
  return withPerson(request, async (person) => {
    const reviewId = (await params).review
    const thing = readFileThing(new URL(request.url).searchParams.get('for'))
    if (!thing) return replies.notFound()
    const form = { body: arrivingBody(request), contentType: request.headers.get('content-type') ?? '' }
    const outcome = await addReviewFile(person, { reviewId, thing, form })
    if (!outcome) return replies.notFound()
    const above = `/reviews/${reviewId}`
    const pages = { files: `${above}/files`, form: `${above}/attach`, purpose: fileThingText(thing) }
    return replyToUpload(request, pages, outcome)
  })
}
