import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { askLengths, daysAsked, mostAsked } from '@/lib/core/answers/proposals/proposal'
import { questionsById } from '@/lib/core/format/question-place'
import type { Problem } from '@/lib/core/text/problem'
import { refuseWith } from '@/lib/core/text/refuse-with'
import { nameSchema, wordsSchema } from '@/lib/core/text/typed/words-schema'
import { changeAs } from '../../access/as-person'
import { once, onceKey } from '../../access/once'
import type { ChangeScope, FoundAssessment } from '../../access/scope'
import { requireQuestionnaire } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { problemsOf } from '../../records/zod-problems'
import { digestOf } from '../../world/digest'
import { environment } from '../../world/environment'
import { isId, newId } from '../../world/new-id'

// Links by which somebody without an account is asked some questions. The token has 256 bits and is not stored.

const askForm = z.object({
  keys: z
    .array(z.string())
    .min(1, refuseWith({ code: 'form-problem.ask.no-questions', values: {} }))
    .max(mostAsked, refuseWith({ code: 'form-problem.ask.many-questions', values: { most: mostAsked } })),
  asked: nameSchema('form-problem.name.asked', askLengths.asked),
  message: wordsSchema.max(askLengths.message),
})
type AskForm = z.infer<typeof askForm>

export type AskLinkMade = { made: true; token: string } | { made: false; problems: Problem[] }

/**
 * Makes a link for the chosen questions of a draft. Sending its form twice gives the same link: the token is derived from
 * the form's key and the secret of the installation. Null where the person may not ask.
 */
export async function makeAskLink(
  person: Person,
  { assessmentId, input, formKey }: { assessmentId: string; input: unknown; formKey?: unknown },
): Promise<AskLinkMade | null> {
  const parsed = askForm.safeParse(input)
  const key = onceKey(person, formKey, 'ask-link', { assessmentId, input: parsed.data })
  const token = tokenOf(key)
  return changeAs(person, async (scope) => {
    const found = await scope.findAssessment('ask', assessmentId)
    if (!found) return null
    if (found.decision === 'wrong-state')
      return refuse({ code: 'form-problem.ask.submitted', field: '', values: {} })
    if (!parsed.success) return { made: false, problems: problemsOf(parsed.error) }
    const known = questionsById(requireQuestionnaire(found.pin))
    const unknown = parsed.data.keys.some((each) => !known.has(each))
    if (unknown) return refuse({ code: 'form-problem.ask.no-questions', field: 'keys', values: {} })
    const { organisationId } = found
    await once(scope, { key, organisationId }, () => write(scope, found, { form: parsed.data, token }))
    return { made: true, token }
  })
}

/** Ends an open link, also of submitted work. False where it had ended already; null where the person may not ask. */
export function revokeAskLink(
  person: Person,
  { assessmentId, id }: { assessmentId: string; id: string },
): Promise<{ revoked: boolean } | null> {
  return changeAs(person, async ({ db, findAssessment, record }) => {
    const found = await findAssessment('ask', assessmentId)
    if (!found) return null
    if (!isId(id)) return { revoked: false }
    const at = new Date()
    const { count } = await db.askLink.updateMany({
      where: { id, assessmentId: found.id, revokedAt: null, expiresAt: { gt: at } },
      data: { revokedAt: at },
    })
    const event = { organisationId: found.organisationId, subjectId: found.id, at, data: { askLink: id } }
    if (count > 0) record({ ...event, kind: 'ask-link-revoked' })
    return { revoked: count > 0 }
  })
}

function tokenOf(key: string | null): string {
  if (key === null) return randomBytes(32).toString('base64url')
  return createHmac('sha256', environment().authSecret).update(`ask-link\n${key}`).digest('base64url')
}

async function write(
  { db, person, record }: ChangeScope,
  { id: assessmentId, organisationId }: FoundAssessment,
  { form, token }: { form: AskForm; token: string },
): Promise<string> {
  const [id, at] = [newId(), new Date()]
  const { asked, message } = form
  const keys = [...new Set(form.keys)]
  await db.askLink.create({
    data: {
      id,
      organisationId,
      assessmentId,
      hash: digestOf(token),
      keys,
      asked,
      message: message || null,
      createdById: person.id,
      createdAt: at,
      expiresAt: new Date(at.getTime() + daysAsked * 24 * 60 * 60 * 1000),
    },
  })
  const data = { askLink: id, number: keys.length }
  record({ organisationId, kind: 'ask-link-made', subjectId: assessmentId, at, data })
  return id
}

function refuse(problem: Problem): AskLinkMade {
  return { made: false, problems: [problem] }
}
