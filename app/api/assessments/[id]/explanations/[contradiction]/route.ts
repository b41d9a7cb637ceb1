import { saveExplanation } from '@/lib/server/assessments/entries/explanations'
import { replyToSaveRequest } from '@/lib/server/assessments/entries/parse-save-request'

type Context = { params: Promise<{ id: string; contradiction: string }> }

/** Saves the explanation of one contradiction; its value is a text. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id: assessmentId, contradiction: contradictionId } = await params
  return replyToSaveRequest(request, (person, { value: text, ...save }) =>
    saveExplanation(person, { ...save, assessmentId, contradictionId, text }),
  )
}
