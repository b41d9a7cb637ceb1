import { withPerson } from '@/lib/server/identity/with-person'
import { replyWithMadeFile } from '@/lib/server/submissions/made/made-file'
import { makePreviewPdf } from '@/lib/server/submissions/made/preview-file'

/** The report of the current draft as it would be today, marked as a draft. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return withPerson(request, async (person) =>
    replyWithMadeFile(await makePreviewPdf(person, (await params).id), request),
  )
}
