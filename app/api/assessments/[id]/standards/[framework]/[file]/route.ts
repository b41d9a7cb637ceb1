import { replies } from '@/lib/server/http/responses'
import { findPersonBy } from '@/lib/server/identity/session-person'
import { readDraftStandard, replyWithStandard } from '@/lib/server/submissions/standard-file'

/** One standard, read out of the current draft: `table.csv` or `annex.pdf`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; framework: string; file: string }> },
): Promise<Response> {
  const person = await findPersonBy(request.headers)
  if (!person) return replies.signedOut()
  return replyWithStandard(await readDraftStandard(person, await params), request)
}
