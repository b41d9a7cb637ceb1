import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { replyToSaveRequest } from '@/lib/server/assessments/entries/parse-save-request'

type Context = { params: Promise<{ id: string; question: string }> }

/** Saves one answer; see docs/server.md for its headers and outcomes. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id: assessmentId, question: questionId } = await params
  return replyToSaveRequest(request, (person, { value: answer, ...save }) =>
    saveAnswer(person, { ...save, assessmentId, questionId, answer }),
  )
}
