import { attachment, replies } from '@/lib/server/http/responses'
import { withPerson } from '@/lib/server/identity/with-person'
import { readSubmissionPdf } from '@/lib/server/submissions/submissions'

/** The PDF of a submission as it was stored; its entity tag is its SHA-256. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return withPerson(request, async (person) => {
    const pdf = await readSubmissionPdf(person, (await params).id)
    if (!pdf) return replies.notFound()
    return attachment(pdf.bytes, 'application/pdf', pdf.name, { ETag: `"${pdf.digest}"` })
  })
}
