import { attachment, replies } from '@/lib/server/http/responses'
import { withPerson } from '@/lib/server/identity/with-person'
import { readSubmissionReport } from '@/lib/server/submissions/submissions'

/** The report of a submission as it was stored, canonical JSON; its entity tag is its SHA-256. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return withPerson(request, async (person) => {
    const report = await readSubmissionReport(person, (await params).id)
    if (!report) return replies.notFound()
    return attachment(report.json, 'application/json', report.name, { ETag: `"${report.digest}"` })
  })
}
