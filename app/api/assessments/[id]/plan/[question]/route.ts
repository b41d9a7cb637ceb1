import { replyToSaveRequest } from '@/lib/server/assessments/entries/parse-save-request'
import { savePlanLine } from '@/lib/server/assessments/entries/plan/save-plan-line'

type Context = { params: Promise<{ id: string; question: string }> }

/** Saves the plan for one question. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id: assessmentId, question: questionId } = await params
  return replyToSaveRequest(request, (person, { value: line, ...save }) =>
    savePlanLine(person, { ...save, assessmentId, questionId, line }),
  )
}
