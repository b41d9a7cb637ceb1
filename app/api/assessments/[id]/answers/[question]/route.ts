import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { readSave } from '@/lib/server/http/parse-save-request'
import { replyToSave } from '@/lib/server/http/responses'

type Context = { params: Promise<{ id: string; question: string }> }

/** Saves one answer; see docs/server.md for its headers and outcomes. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const asked = await readSave(request)
  if (asked instanceof Response) return asked
  const { id: assessmentId, question: questionId } = await params
  const { person, value: answer, ...save } = asked
  return replyToSave(await saveAnswer(person, { ...save, assessmentId, questionId, answer }))
}
