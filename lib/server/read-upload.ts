import 'server-only'
import { assessmentLimit } from '@/lib/files/read-assessment-file'
import type { Person } from './person'
import { readBody } from './read-body'
import { replies } from './reply'
import { isSameOrigin } from './same-origin'
import { findPersonBy } from './session-person'

/** Room for the form around the file. */
const longestUpload = assessmentLimit + 4096

/** Reads a form with one assessment file in its field `file`, or says why it cannot be read. */
export async function readUpload(
  request: Request,
): Promise<{ person: Person; bytes: Uint8Array } | Response> {
  if (!isSameOrigin(request)) return replies.elsewhere()
  const person = await findPersonBy(request.headers)
  if (!person) return replies.signedOut()
  const bytes = await readBody(request, longestUpload)
  if (!bytes) return replies.tooLong()
  const file = await findFile(bytes, request.headers.get('content-type') ?? '')
  return file
    ? { person, bytes: new Uint8Array(await file.arrayBuffer()) }
    : replies.unreadable('Send a form with the file as "file".')
}

async function findFile(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<File | null> {
  try {
    const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData()
    const file = form.get('file')
    return file instanceof File ? file : null
  } catch {
    return null
  }
}
