import { savePlanLine } from '@/lib/server/assessments/entries/plan'
import { readSave } from '@/lib/server/http/parse-save-request'
import { replyToSave } from '@/lib/server/http/responses'

type Context = { params: Promise<{ id: string; question: string }> }

/** Saves the plan for one question. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const asked = await readSave(request)
  if (asked instanceof Response) return asked
  const { id: assessmentId, question: questionId } = await params
  const { person, value: line, ...save } = asked
  return replyToSave(await savePlanLine(person, { ...save, assessmentId, questionId, line }))
}
