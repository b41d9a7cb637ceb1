import 'server-only'
import { leavesNoOwner } from '@/lib/core/assessment/access/remaining-owners'
import type { Problem } from '@/lib/core/text/problem'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { changeAs } from '../../access/as-person'
import type { ChangeScope } from '../../access/scope'
import type { Membership, Person } from '../../identity/person'
import { recordAccountEvents } from '../../records/events'
import { endMembership } from '../change-members'
import { lockMembers } from '../organisation-lock'
import { leaveReviews, lockOwnReviews } from './leave-reviews'

// Deletes an account. Its row stays, because answers, submissions and events name it: with the name, which they show, and
// an address that nobody can have. All that signs in is deleted.

export type AccountDeleted = { deleted: true } | { deleted: false; problems: Problem[] }

/** Deletes the account of a person, unless an organisation would be left without an owner. */
export function deleteAccount(person: Person): Promise<AccountDeleted> {
  // An organisation that is closed to a person without a second factor is left all the same.
  const memberships = [...person.memberships, ...person.locked]
  return changeAs({ ...person, memberships }, async (scope) => {
    const reviews = await lockOwnReviews(scope)
    const left = await findLeftWithoutOwner(scope, memberships)
    if (left.length > 0) return { deleted: false, problems: left.map(askForOwner) }
    await leaveReviews(scope, reviews)
    for (const { organisation } of memberships) await leave(scope, organisation.id)
    await removeSignIn(scope)
    await anonymise(scope)
    const event = { personId: person.id, subjectId: person.id, at: new Date(), data: {} }
    await recordAccountEvents(scope.db, [{ ...event, kind: 'account-deleted' }])
    return { deleted: true }
  })
}

/** Locks the organisations, in the order of their ids, and gives the names of those whose only owner the person is. */
async function findLeftWithoutOwner(
  scope: ChangeScope,
  memberships: readonly Membership[],
): Promise<string[]> {
  const organisations = memberships.map(({ organisation }) => organisation)
  const left: string[] = []
  for (const { id, name } of organisations.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const members = await lockMembers(scope, id, null)
    if (members && leavesNoOwner(members, { personId: scope.person.id, role: null })) left.push(name)
  }
  return left
}

function askForOwner(name: string): Problem {
  return { field: '', code: 'form-problem.only-owner', values: { name: isolatedText(name) } }
}

async function leave(scope: ChangeScope, organisationId: string): Promise<void> {
  const personId = scope.person.id
  await endMembership(scope, { organisationId, personId })
  scope.record({ organisationId, subjectId: personId, at: new Date(), kind: 'member-left', data: {} })
}

async function removeSignIn({ db, person }: ChangeScope): Promise<void> {
  const where = { userId: person.id }
  await db.session.deleteMany({ where })
  await db.account.deleteMany({ where })
  await db.secondFactor.deleteMany({ where })
  await db.recoveryCode.deleteMany({ where })
  await db.passwordReset.deleteMany({ where })
  await db.addressProof.deleteMany({ where })
}

/** The address goes from the account and from every invitation; one that is open is revoked. */
async function anonymise({ db, person }: ChangeScope): Promise<void> {
  const at = new Date()
  const email = `deleted-${person.id}@thingworthy.invalid`
  await db.invitation.updateMany({
    where: { email: person.email, usedAt: null, revokedAt: null },
    data: { revokedAt: at },
  })
  await db.invitation.updateMany({
    where: { OR: [{ email: person.email }, { usedById: person.id }] },
    data: { email },
  })
  await db.user.update({
    where: { id: person.id },
    data: { email, emailVerified: false, image: null, deletedAt: at, updatedAt: at },
  })
}
