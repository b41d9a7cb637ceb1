import 'server-only'
import type { SaveOutcome } from '@/lib/core/assessment/save-outcome'
import type { ProblemCode } from '@/lib/core/text/problem'
import type { Coded, KeysIn } from '@/lib/core/text/words/words'
import { english } from '@/lib/words/english'
import { withMessages } from '@/lib/words/with-messages'
import { contentDisposition } from './content-disposition'

type HeaderValues = Record<string, string>

/** A reply to a signed-in person is never cached by proxies. */
const privately = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }

/** A JSON reply for one person. */
export function reply(status: number, body: unknown, headers: HeaderValues = {}): Response {
  const text = JSON.stringify(body)
  // Set here, so that no time is spent on compressing a hundred bytes.
  const about = { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(text)) }
  return new Response(text, { status, headers: { ...privately, ...about, ...headers } })
}

export const replies = {
  unreadable: (refusal: Coded<KeysIn<'form-problem.unreadable'>>) =>
    reply(400, { reason: 'unreadable', ...coded(refusal) }),
  signedOut: () => reply(401, { reason: 'signed-out' }),
  elsewhere: () => reply(403, { reason: 'not-from-this-site' }),
  notFound: () => reply(404, { reason: 'not-found' }),
  tooLong: () => reply(413, { reason: 'too-long' }),
  tookTooLong: (refusal: Coded<KeysIn<'form-problem'>>) =>
    reply(503, { reason: 'took-too-long', ...coded(refusal) }),
  /** After so many seconds it may be asked again. */
  tooMany: (retryAfter: number, refusal: Coded<ProblemCode>) =>
    reply(429, { reason: 'too-many', ...coded(refusal) }, { 'Retry-After': String(retryAfter) }),
}

function coded(refusal: Coded<ProblemCode>) {
  return { code: refusal.code, values: refusal.values, message: english.sentence(refusal) }
}

/** The same refusal for a browser that followed a link: its message as plain text instead of JSON. */
export async function readable(refusal: Response, request: Request): Promise<Response> {
  if (!request.headers.get('accept')?.includes('text/html')) return refusal
  const { message } = await refusal.json()
  const headers = new Headers(refusal.headers)
  headers.delete('Content-Length')
  headers.set('Content-Type', 'text/plain; charset=utf-8')
  return new Response(message, { status: refusal.status, headers })
}

/** A file to download; `name` may hold any letters. */
export function attachment(
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  type: string,
  name: string,
  headers: HeaderValues = {},
) {
  const about = { 'Content-Type': type, 'Content-Disposition': contentDisposition('attachment', name) }
  return new Response(body, { headers: { ...privately, ...about, ...headers } })
}

/** A public file, shown by browsers that can; caches must revalidate it before each use. */
export function publicFile(
  body: Uint8Array<ArrayBuffer>,
  type: string,
  name: string,
  headers: HeaderValues = {},
) {
  const about = {
    'Content-Type': type,
    'Content-Disposition': contentDisposition('inline', name),
    'Cache-Control': 'public, no-cache',
    'X-Content-Type-Options': 'nosniff',
  }
  return new Response(body, { headers: { ...about, ...headers } })
}

/** A part of a page that everybody may read; it changes with a release of this software at most. */
export function publicMarkup(html: string): Response {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'public, max-age=300',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
  }
  return new Response(html, { headers })
}

/** The outcome of a save, and its revision as an entity tag. */
export function replyToSave(outcome: SaveOutcome<unknown>): Response {
  if (outcome.saved) return reply(200, outcome, { ETag: `"${outcome.revision}"` })
  switch (outcome.reason) {
    case 'conflict':
      return reply(412, outcome, { ETag: `"${outcome.revision}"` })
    case 'invalid':
      return reply(422, { ...outcome, problems: withMessages(outcome.problems) })
    case 'another-person':
      return reply(403, outcome)
    case 'not-a-draft':
      return reply(409, outcome)
    case 'not-found':
      return reply(404, outcome)
  }
}
