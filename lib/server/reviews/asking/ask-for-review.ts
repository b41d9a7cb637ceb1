import 'server-only'
import type { Problem } from '@/lib/core/text/problem'
import { changeAs } from '../../access/as-person'
import { findMade, once, onceKey } from '../../access/once'
import type { ChangeScope, FoundSubmission } from '../../access/scope'
import type { Person } from '../../identity/person'
import { problemsOf } from '../../records/zod-problems'
import { newId } from '../../world/new-id'
import { type AskInput, askSchema, checkAsked, questionnaireOf, scopeOf } from './ask-form'
import { type Chosen, chooseAuditor } from './choose-auditor'
import { mayMailFor, type Named, tellAuditor, tokenOf } from './name-auditor'

/** `link`: the token of the link to show to an outside auditor, which is not stored; null where a member was asked. */
export type ReviewAsked =
  | ({ asked: true; id: string; productId: string } & Named)
  | { asked: false; problems: Problem[] }

type Order = { submissionId: string; input: unknown; formKey?: unknown }

/**
 * Asks for a review of a submission: why, by when, of what, and whom. Sending its form twice asks once, and gives the same
 * link. Null where the submission is not theirs to have reviewed.
 */
export async function askForReview(
  person: Person,
  { submissionId, input, formKey }: Order,
): Promise<ReviewAsked | null> {
  const parsed = askSchema.safeParse(input)
  const key = onceKey(person, formKey, 'review', { submissionId, input: parsed.data })
  const invite = { token: tokenOf(key), mayMail: await mayMailOnce(person, parsed.data) }
  return changeAs(person, async (scope) => {
    const found = await scope.findSubmission('ask-for-review', submissionId)
    if (!found) return null
    if (!parsed.success) return { asked: false, problems: problemsOf(parsed.error) }
    const earlier = await findMade(scope, key)
    if (earlier) return askedBefore(found, earlier, parsed.data, invite)
    const wrong = checkAsked(parsed.data, await questionnaireOf(scope, found), new Date())
    const choice = await chooseAuditor(scope, { ...found, submissionId: found.id }, parsed.data)
    if (!choice) return null
    const problems = [...wrong, ...('problems' in choice ? choice.problems : [])]
    if (!('chosen' in choice) || problems.length > 0) return { asked: false, problems }
    const { organisationId, productId } = found
    const id = await once(scope, { key, organisationId }, () =>
      write(scope, found, parsed.data, choice.chosen),
    )
    const named = await tellAuditor(scope, { id, organisationId }, choice.chosen, invite)
    return { asked: true, id, productId, ...named }
  })
}

type Invite = { token: string | undefined; mayMail: boolean }

async function mayMailOnce(person: Person, asked: AskInput | undefined): Promise<boolean> {
  return asked?.whom === 'outside' && mayMailFor(person.id)
}

function askedBefore(
  { productId }: FoundSubmission,
  id: string,
  { whom }: AskInput,
  { token, mayMail }: Invite,
): ReviewAsked {
  const link = whom === 'outside' ? (token ?? null) : null
  return { asked: true, id, productId, link, isMailed: mayMail }
}

async function write(
  { db, person, record }: ChangeScope,
  { id: submissionId, organisationId, productId }: FoundSubmission,
  asked: AskInput,
  chosen: Chosen,
): Promise<string> {
  const [id, at] = [newId(), new Date()]
  const auditorId = chosen.kind === 'member' ? chosen.id : null
  await db.review.create({
    data: {
      id,
      organisationId,
      productId,
      submissionId,
      askedById: person.id,
      askedAt: at,
      why: asked.why,
      due: asked.due === '' ? null : new Date(`${asked.due}T00:00:00Z`),
      scope: scopeOf(asked),
      auditorId,
    },
  })
  const data = { submission: submissionId, auditor: auditorId }
  record({ organisationId, kind: 'review-asked', subjectId: id, at, data })
  return id
}
