import { withPerson } from '@/lib/server/identity/with-person'
import { replyWithMadeFile } from '@/lib/server/submissions/made/made-file'
import { readDraftStandard } from '@/lib/server/submissions/made/standard-file'

/** One standard, read out of the current draft: `table.csv` or `annex.pdf`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; framework: string; file: string }> },
): Promise<Response> {
  return withPerson(request, async (person) =>
    replyWithMadeFile(await readDraftStandard(person, await params), request),
  )
}
