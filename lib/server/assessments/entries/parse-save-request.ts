import 'server-only'
import { z } from 'zod'
import type { SaveOutcome } from '@/lib/core/assessment/save-outcome'
import type { Problem } from '@/lib/core/text/problem'
import { readBody } from '../../http/read-body'
import { replies, replyToSave } from '../../http/responses'
import type { Person } from '../../identity/person'
import { withPerson } from '../../identity/with-person'
import { isId } from '../../world/new-id'
import type { Save } from './save-entry'

export type AskedSave = Omit<Save, 'assessmentId'> & { value: unknown }

/** Bytes. Enough for the longest answer with its evidence: 52,000 characters of up to four bytes. */
export const maxSaveBytes = 256 * 1024

/**
 * A page opened before an upgrade does not say who typed. Refused as invalid, it shows this message, tries no
 * more and keeps what was typed until the page is loaded again.
 */
const earlierPage: Problem = { field: 'personId', code: 'problem.earlier-page', values: {} }

/** Saves the one value that a request holds, or says why it cannot be read. */
export function replyToSaveRequest(
  request: Request,
  save: (person: Person, asked: AskedSave) => Promise<SaveOutcome<unknown>>,
): Promise<Response> {
  return withPerson(request, async (person) => {
    const asked = await readSave(request)
    return asked instanceof Response ? asked : replyToSave(await save(person, asked))
  })
}

const noRevision = { code: 'form-problem.unreadable.revision', values: { header: 'If-Match: "3"' } } as const
const noValue = { code: 'form-problem.unreadable.value', values: { example: '{ "value": … }' } } as const

async function readSave(request: Request): Promise<AskedSave | Response> {
  const saidBy = request.headers.get('person-id') ?? ''
  if (!isId(saidBy)) return replyToSave({ saved: false, reason: 'invalid', problems: [earlierPage] })
  const revision = /^"(\d{1,9})"$/.exec(request.headers.get('if-match') ?? '')?.[1]
  if (revision === undefined) return replies.unreadable(noRevision)
  const bytes = await readBody(request, maxSaveBytes)
  if (!bytes) return replies.tooLong()
  const body = readJson(bytes)
  if (!body) return replies.unreadable(noValue)
  const mutationId = request.headers.get('mutation-id') ?? ''
  return { saidBy, baseRevision: Number(revision), mutationId, value: body.value }
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
