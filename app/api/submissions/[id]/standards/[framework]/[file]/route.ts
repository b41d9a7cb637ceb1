import { withPerson } from '@/lib/server/identity/with-person'
import { replyWithMadeFile } from '@/lib/server/submissions/made/made-file'
import { readSubmissionStandard } from '@/lib/server/submissions/made/standard-file'

/** One standard of a submission, from the stored report: `table.csv` or `annex.pdf`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; framework: string; file: string }> },
): Promise<Response> {
  return withPerson(request, async (person) =>
    replyWithMadeFile(await readSubmissionStandard(person, await params), request),
  )
}
