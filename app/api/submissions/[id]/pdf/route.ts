import { attachment, replies } from '@/lib/server/http/responses'
import { findPersonBy } from '@/lib/server/identity/session-person'
import { readSubmissionPdf } from '@/lib/server/submissions/submissions'

/** The PDF of a submission as it was stored; its entity tag is its SHA-256. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const person = await findPersonBy(request.headers)
  if (!person) return replies.signedOut()
  const pdf = await readSubmissionPdf(person, (await params).id)
  if (!pdf) return replies.notFound()
  return attachment(pdf.bytes, 'application/pdf', pdf.name, { ETag: `"${pdf.digest}"` })
}
