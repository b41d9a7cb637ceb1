import { withPerson } from '@/lib/server/identity/with-person'
import { readReviewedFile } from '@/lib/server/reviews/report/reviewed-file'
import { replyWithMadeFile } from '@/lib/server/submissions/made/made-file'

/** The report of a submission with its reviews: `report.json`, `summary.pdf`, or the full report of one review. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  return withPerson(request, async (person) =>
    replyWithMadeFile(await readReviewedFile(person, await params), request),
  )
}
