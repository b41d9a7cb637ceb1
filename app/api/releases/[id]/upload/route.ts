import { uploadDraft } from '@/lib/server/assessments/import-export'
import { readUpload } from '@/lib/server/http/read-upload'
import { replies, reply } from '@/lib/server/http/responses'

/** Makes a new draft of a release from an assessment file, and leads to it. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const asked = await readUpload(request)
  if (asked instanceof Response) return asked
  const { person, bytes, confirm } = asked
  const outcome = await uploadDraft(person, { releaseId: (await params).id, bytes, confirm })
  if (!outcome) return replies.notFound()
  if (!outcome.uploaded && outcome.retryAfter !== undefined)
    return replies.tooMany(outcome.retryAfter, outcome.problems.map(({ message }) => message).join(' '))
  if (!outcome.uploaded) return reply(422, outcome)
  return reply(303, outcome, { Location: `/assessments/${outcome.id}` })
}
