import 'server-only'
import { type Dependence, dependenceName } from '@/lib/core/review/independence/independence'
import type { Problem } from '@/lib/core/text/problem'
import { emailField } from '@/lib/core/text/typed/email-field'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { findDependence } from '../../access/find-dependence'
import type { ChangeScope } from '../../access/scope'
import { lockMembers, type MemberRow } from '../../people/organisation-lock'
import { problemsOf } from '../../records/zod-problems'
import type { Transaction } from '../../world/transaction'
import type { Whom } from './ask-form'

/** A member, or the address of somebody outside. */
export type Chosen = { kind: 'member'; id: string } | { kind: 'outside'; email: string }
export type Choice = { chosen: Chosen } | { problems: Problem[] }

type About = { organisationId: string; productId: string; submissionId: string }

/**
 * Decides whether somebody can be asked: a member with the role auditor, or an outside auditor, neither of whom has worked on
 * the product or is asked about this submission already. Locks the organisation, so that roles stay as they are.
 */
export async function chooseAuditor(scope: ChangeScope, about: About, whom: Whom): Promise<Choice | null> {
  const members = await lockMembers(scope, about.organisationId, 'ask-for-review')
  if (!members) return null
  return whom.whom === 'outside'
    ? chooseOutside(scope, about, { typed: whom.email, members })
    : chooseMember(
        scope,
        about,
        members.find(({ personId }) => personId === whom.whom),
      )
}

async function chooseMember(
  { db }: ChangeScope,
  about: About,
  member: MemberRow | undefined,
): Promise<Choice> {
  if (member?.role !== 'auditor') return refuse('whom', 'form-problem.review.whom')
  const { personId } = member
  const dependence = await findDependence(db, { ...about, personId })
  if (dependence.length > 0) return { problems: whyDependent('whom', member.name, dependence) }
  const asked = { ...open(about), auditorId: personId }
  if ((await db.review.count({ where: asked })) > 0)
    return refuse('whom', 'form-problem.review.asked-already')
  return { chosen: { kind: 'member', id: personId } }
}

type Typed = { typed: string; members: readonly MemberRow[] }

async function chooseOutside({ db }: ChangeScope, about: About, { typed, members }: Typed): Promise<Choice> {
  const parsed = emailField.safeParse(typed)
  if (!parsed.success) return { problems: problemsOf(parsed.error, 'email') }
  const email = parsed.data
  const account = await db.user.findUnique({ where: { email }, select: { id: true, name: true } })
  if (members.some(({ personId }) => personId === account?.id))
    return refuse('email', 'form-problem.review.is-member')
  const dependence = account ? await findDependence(db, { ...about, personId: account.id }) : []
  if (account && dependence.length > 0)
    return { problems: whyDependent('email', storedText(account.name), dependence) }
  return (await isAsked(db, about, { email, personId: account?.id ?? null }))
    ? refuse('email', 'form-problem.review.asked-already')
    : { chosen: { kind: 'outside', email } }
}

type Known = { email: string; personId: string | null }

async function isAsked(db: Transaction, about: About, { email, personId }: Known): Promise<boolean> {
  const invited = { usedAt: null, revokedAt: null, expiresAt: { gt: new Date() }, email }
  const asked = [{ invitations: { some: invited } }, ...(personId ? [{ auditorId: personId }] : [])]
  return (await db.review.count({ where: { ...open(about), OR: asked } })) > 0
}

function open({ submissionId }: About) {
  return { submissionId, state: { in: ['asked' as const, 'accepted' as const] } }
}

/** Why somebody is not asked: a sentence for each reason. */
function whyDependent(field: string, name: string, dependence: readonly Dependence[]): Problem[] {
  return dependence.map((why) => ({
    field,
    code: 'form-problem.review.dependent',
    values: { name: isolatedText(name), why: dependenceName(why) },
  }))
}

type Code = 'form-problem.review.whom' | 'form-problem.review.asked-already' | 'form-problem.review.is-member'

function refuse(field: string, code: Code): Choice {
  return { problems: [{ field, code, values: {} }] }
}
