import 'server-only'
import type { Problem } from '@/lib/core/text/problem'
import { changeAs } from '../../access/as-person'
import { findMade, once, onceKey } from '../../access/once'
import type { ChangeScope, FoundReview } from '../../access/scope'
import type { Person } from '../../identity/person'
import { problemsOf } from '../../records/zod-problems'
import { type Whom, whomSchema } from './ask-form'
import { type Chosen, chooseAuditor } from './choose-auditor'
import { lastInvitation } from './last-invitation'
import { mayMailFor, type Named, tellAuditor, tokenOf } from './name-auditor'
import { revokeInvitations } from './stop-as-team'

// A review that is asked and has no auditor: the invitation of an outside auditor expired, or the auditor was lost.

export type AuditorNamed = ({ named: true } & Named) | { named: false; problems: Problem[] }
type Order = { reviewId: string; formKey?: unknown }

/**
 * Invites the outside auditor of a review again, at the same address; the link before does not work any more. To ask somebody
 * else, the team stops the review and asks for another, so that both are listed. Null where the review is not theirs.
 */
export async function inviteAgain(
  person: Person,
  { reviewId, formKey }: Order,
): Promise<(AuditorNamed & { email?: string }) | null> {
  const key = onceKey(person, formKey, 'invite-auditor-again', reviewId)
  const mayMail = await mayMailFor(person.id)
  return changeAs(person, async (scope) => {
    const found = await scope.findReview('ask-for-review', reviewId)
    if (!found) return null
    const last = await lastInvitation(scope.db, found.id)
    if (!last || !(await waitsForAuditor(scope, found))) return refuse
    const chosen = { kind: 'outside', email: last.email } as const
    const named = await name(scope, found, { chosen, key, mayMail })
    return { ...named, email: last.email }
  })
}

/** Names another auditor after the one before was lost. Null where the review is not theirs. */
export async function nameAnother(
  person: Person,
  { reviewId, input, formKey }: Order & { input: unknown },
): Promise<AuditorNamed | null> {
  const parsed = whomSchema.safeParse(input)
  const key = onceKey(person, formKey, 'name-auditor', { reviewId, input: parsed.data })
  const mayMail = parsed.data?.whom === 'outside' && (await mayMailFor(person.id))
  return changeAs(person, async (scope) => {
    const found = await scope.findReview('ask-for-review', reviewId)
    if (!found) return null
    if (!parsed.success) return { named: false, problems: problemsOf(parsed.error) }
    if (await findMade(scope, key)) return { named: true, link: linkOf(parsed.data, key), isMailed: mayMail }
    if (!(await waitsForAuditor(scope, found)) || (await lastInvitation(scope.db, found.id))) return refuse
    const choice = await chooseAuditor(scope, found, parsed.data)
    if (!choice) return null
    if ('problems' in choice) return { named: false, problems: choice.problems }
    return name(scope, found, { chosen: choice.chosen, key, mayMail })
  })
}

const refuse: AuditorNamed = {
  named: false,
  problems: [{ field: '', code: 'form-problem.review.has-auditor', values: {} }],
}

function linkOf({ whom }: Whom, key: string | null): string | null {
  return whom === 'outside' ? (tokenOf(key) ?? null) : null
}

async function waitsForAuditor({ db }: ChangeScope, { id, state }: FoundReview): Promise<boolean> {
  if (state !== 'asked') return false
  const row = await db.review.findUniqueOrThrow({ where: { id }, select: { auditorId: true } })
  return row.auditorId === null
}

type Naming = { chosen: Chosen; key: string | null; mayMail: boolean }

async function name(
  scope: ChangeScope,
  found: FoundReview,
  { chosen, key, mayMail }: Naming,
): Promise<AuditorNamed> {
  const { id, organisationId } = found
  const token = tokenOf(key)
  if (await findMade(scope, key)) return { named: true, link: token ?? null, isMailed: mayMail }
  await revokeInvitations(scope.db, found)
  let made: Named = { link: null, isMailed: false }
  await once(scope, { key, organisationId }, async () => {
    if (chosen.kind === 'member')
      await scope.db.review.update({ where: { id }, data: { auditorId: chosen.id } })
    made = await tellAuditor(scope, found, chosen, { token, mayMail })
    return id
  })
  return { named: true, ...made }
}
