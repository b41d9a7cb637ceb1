import { attachment, replies } from '@/lib/server/reply'
import { findPersonBy } from '@/lib/server/session-person'
import { readSubmissionStandard } from '@/lib/server/standard-file'

/** One standard of a submission, from the stored report: `table.csv` or `annex.pdf`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; framework: string; file: string }> },
): Promise<Response> {
  const person = await findPersonBy(request.headers)
  if (!person) return replies.signedOut()
  const found = await readSubmissionStandard(person, await params)
  if (!found) return replies.notFound()
  return attachment(found.body, found.type, found.name, { ETag: `"${found.digest}"` })
}
