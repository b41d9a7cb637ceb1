import { withPerson } from '@/lib/server/identity/with-person'
import { makeFirstLookPdf } from '@/lib/server/submissions/made/first-look-file'
import { replyWithMadeFile } from '@/lib/server/submissions/made/made-file'

/** The first look at the current draft, on one page. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return withPerson(request, async (person) =>
    replyWithMadeFile(await makeFirstLookPdf(person, (await params).id), request),
  )
}
