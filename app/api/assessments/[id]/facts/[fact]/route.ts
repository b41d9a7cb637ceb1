import { saveFact } from '@/lib/server/assessments/entries/facts'
import { readSave } from '@/lib/server/http/parse-save-request'
import { replyToSave } from '@/lib/server/http/responses'

type Context = { params: Promise<{ id: string; fact: string }> }

/** Saves one fact; the outcome says which questions it adds and hides. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const asked = await readSave(request)
  if (asked instanceof Response) return asked
  const { id: assessmentId, fact: factId } = await params
  const { person, ...save } = asked
  return replyToSave(await saveFact(person, { ...save, assessmentId, factId }))
}
