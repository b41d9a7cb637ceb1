import 'server-only'
import { PdfTookTooLong } from '@/lib/pdf/pdf-process'
import { attachment, readable, replies } from '../../http/responses'
import type { Person } from '../../identity/person'
import { digestOf } from '../../world/digest'
import { countAttempt, printLimit } from '../../world/limits/rate-limits'

export type ReadyFile = {
  body: string | Uint8Array<ArrayBuffer>
  type: string
  name: string
  digest: string
}
/** Rendering is expensive, so requests are limited; seconds to wait. */
type TooMany = { retryAfter: number }
/** A sentence for the person who asked. */
type TookTooLong = { tookTooLong: PdfTookTooLong['refusal'] }
/** A file that is made when it is asked for; null where there is nothing to make it of. */
export type MadeFile = ReadyFile | TooMany | TookTooLong | null

export function readyFile(body: ReadyFile['body'], type: string, name: string): ReadyFile {
  return { body, type, name, digest: digestOf(body) }
}

/** A PDF for a person, who may ask for so many in an hour. */
export async function makePdf(
  person: Person,
  name: string,
  render: () => Promise<Uint8Array>,
): Promise<Exclude<MadeFile, null>> {
  const retryAfter = await countAttempt(printLimit, person.id)
  if (retryAfter !== null) return { retryAfter }
  try {
    return readyFile(Uint8Array.from(await render()), 'application/pdf', name)
  } catch (error) {
    if (error instanceof PdfTookTooLong) return { tookTooLong: error.refusal }
    throw error
  }
}

/** The reply to a request for a file that is made when it is asked for. */
export async function replyWithMadeFile(made: MadeFile, request: Request): Promise<Response> {
  if (!made) return replies.notFound()
  if ('retryAfter' in made) return readable(replies.tooMany(made.retryAfter, tooMany), request)
  if ('tookTooLong' in made) return readable(replies.tookTooLong(made.tookTooLong), request)
  return attachment(made.body, made.type, made.name, { ETag: `"${made.digest}"` })
}

const tooMany = { code: 'form-problem.many-pdfs', values: {} } as const
