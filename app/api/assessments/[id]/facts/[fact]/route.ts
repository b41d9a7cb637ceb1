import { saveFact } from '@/lib/server/assessments/entries/facts'
import { replyToSaveRequest } from '@/lib/server/assessments/entries/parse-save-request'

type Context = { params: Promise<{ id: string; fact: string }> }

/** Saves one fact; the outcome says which questions it adds and hides. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id: assessmentId, fact: factId } = await params
  return replyToSaveRequest(request, (person, save) => saveFact(person, { ...save, assessmentId, factId }))
}
