import { replyToSaveRequest } from '@/lib/server/assessments/entries/parse-save-request'
import { saveVerdict } from '@/lib/server/reviews/desk/save-verdict'

type Context = { params: Promise<{ id: string; on: string; key: string }> }

/** Saves what the auditor says of one thing in the submission. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id: reviewId, on, key } = await params
  return replyToSaveRequest(request, (person, { value: verdict, ...save }) =>
    saveVerdict(person, { ...save, reviewId, on, key, verdict }),
  )
}
