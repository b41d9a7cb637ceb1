import { uploadDraft } from '@/lib/server/assessments/import-export'
import { readUpload } from '@/lib/server/http/read-upload'
import { replies, reply } from '@/lib/server/http/responses'
import { withPerson } from '@/lib/server/identity/with-person'
import { isArchive, uploadArchive } from '@/lib/server/products/archives/upload-archive'
import { withMessages } from '@/lib/words/with-messages'

/** Makes a new draft of a release from an assessment file, or a zip of one with its evidence, and leads to it. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return withPerson(request, async (person) => {
    const asked = await readUpload(request)
    if (asked instanceof Response) return asked
    const releaseId = (await params).id
    const { bytes, confirm } = asked
    const outcome = isArchive(bytes)
      ? await uploadArchive(person, { releaseId, source: inOnePiece(bytes), confirm })
      : await uploadDraft(person, { releaseId, ...asked })
    if (!outcome) return replies.notFound()
    if (outcome.uploaded) return reply(303, outcome, { Location: `/assessments/${outcome.id}` })
    const [problem] = outcome.problems
    if (outcome.retryAfter !== undefined && problem) return replies.tooMany(outcome.retryAfter, problem)
    return reply(422, { ...outcome, problems: withMessages(outcome.problems) })
  })
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}
