import { saveExplanation } from '@/lib/server/assessments/entries/explanations'
import { readSave } from '@/lib/server/http/parse-save-request'
import { replyToSave } from '@/lib/server/http/responses'

type Context = { params: Promise<{ id: string; contradiction: string }> }

/** Saves the explanation of one contradiction; its value is a text. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const asked = await readSave(request)
  if (asked instanceof Response) return asked
  const { id: assessmentId, contradiction: contradictionId } = await params
  const { person, value: text, ...save } = asked
  return replyToSave(await saveExplanation(person, { ...save, assessmentId, contradictionId, text }))
}
