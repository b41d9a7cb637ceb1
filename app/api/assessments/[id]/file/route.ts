import { downloadDraft } from '@/lib/server/assessments/import-export'
import { attachment, replies } from '@/lib/server/http/responses'
import { findPersonBy } from '@/lib/server/identity/session-person'

/** A draft as an assessment file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const person = await findPersonBy(request.headers)
  if (!person) return replies.signedOut()
  const file = await downloadDraft(person, (await params).id)
  return file ? attachment(file.text, 'application/yaml; charset=utf-8', file.name) : replies.notFound()
}
