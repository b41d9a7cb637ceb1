import { downloadDraft } from '@/lib/server/assessments/import-export'
import { attachment, replies } from '@/lib/server/http/responses'
import { withPerson } from '@/lib/server/identity/with-person'

/** A draft as an assessment file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return withPerson(request, async (person) => {
    const file = await downloadDraft(person, (await params).id)
    return file ? attachment(file.text, 'application/yaml; charset=utf-8', file.name) : replies.notFound()
  })
}
