import { blankPdf } from '@/lib/server/content/blank-pdfs'
import { findVersion } from '@/lib/server/content/published-versions'
import { publicFile, replies } from '@/lib/server/http/responses'

/** The printable blank questionnaire of a published version, for everybody. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ id: string; version: string }> },
): Promise<Response> {
  const version = findVersion(await params)
  if (!version) return replies.notFound()
  const name = `${version.id} ${version.version} blank.pdf`
  return publicFile(await blankPdf(version), 'application/pdf', name, { ETag: `"${version.hash}"` })
}
