import { Readable } from 'node:stream'
import { mostArchiveBytes } from '@/lib/evidence/limits'
import { isRefused } from '@/lib/evidence/refusal'
import { webStream } from '@/lib/server/http/evidence/file-responses'
import { replyToDamage } from '@/lib/server/http/evidence/upload-replies'
import { attachment, readable, replies, reply } from '@/lib/server/http/responses'
import { withPerson } from '@/lib/server/identity/with-person'
import { downloadArchive } from '@/lib/server/products/archives/download-archive'
import { english } from '@/lib/words/english'

/** A draft with its evidence, as a zip. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return withPerson(request, async (person) => {
    const archive = await downloadArchive(person, (await params).id)
    if (!archive) return replies.notFound()
    if (archive === 'too-large') return readable(tooLarge(), request)
    if (isRefused(archive)) return readable(replyToDamage(archive), request)
    const content = webStream(Readable.from(archive.content, { objectMode: false }))
    return attachment(content, 'application/zip', archive.name)
  })
}

function tooLarge(): Response {
  const message = english.t('evidence-file.archive-too-large', { most: mostArchiveBytes / 1e6 })
  return reply(413, { reason: 'too-large', message })
}
