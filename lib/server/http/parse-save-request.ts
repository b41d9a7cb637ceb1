import 'server-only'
import { z } from 'zod'
import type { Save } from '../assessments/entries/save-entry'
import type { Person } from '../identity/person'
import { findPersonBy } from '../identity/session-person'
import { isId } from '../world/new-id'
import { readBody } from './read-body'
import { replies, replyToSave } from './responses'
import { isSameOrigin } from './same-origin'

export type AskedSave = Omit<Save, 'assessmentId'> & { person: Person; saidBy: string; value: unknown }

/** Bytes. Enough for the longest answer with its evidence: 52,000 characters of up to four bytes. */
export const maxSaveBytes = 256 * 1024

/**
 * A page opened before an upgrade does not say who typed. Refused as invalid, it shows this sentence, tries no
 * more and keeps what was typed until the page is loaded again.
 */
const earlierPage = {
  field: 'personId',
  message:
    'This page is from before an upgrade. Load it again: what you typed is kept. Programs send the id of the person as Person-Id.',
}

/** Reads a request to save one value, or says why it cannot be read. */
export async function readSave(request: Request): Promise<AskedSave | Response> {
  if (!isSameOrigin(request)) return replies.elsewhere()
  const person = await findPersonBy(request.headers)
  if (!person) return replies.signedOut()
  const saidBy = request.headers.get('person-id') ?? ''
  if (!isId(saidBy)) return replyToSave({ saved: false, reason: 'invalid', problems: [earlierPage] })
  const revision = /^"(\d{1,9})"$/.exec(request.headers.get('if-match') ?? '')?.[1]
  if (revision === undefined) return replies.unreadable('Send the revision as If-Match: "3".')
  const bytes = await readBody(request, maxSaveBytes)
  if (!bytes) return replies.tooLong()
  const body = readJson(bytes)
  if (!body) return replies.unreadable('Send JSON such as { "value": … }.')
  const mutationId = request.headers.get('mutation-id') ?? ''
  return { person, saidBy, baseRevision: Number(revision), mutationId, value: body.value }
}

const bodySchema = z.strictObject({ value: z.unknown() })

function readJson(bytes: Uint8Array): { value: unknown } | null {
  try {
    const parsed = bodySchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    return parsed.success && parsed.data.value !== undefined ? { value: parsed.data.value } : null
  } catch {
    return null
  }
}
