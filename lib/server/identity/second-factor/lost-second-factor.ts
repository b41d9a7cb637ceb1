import 'server-only'
import { recordAccountEvents } from '../../records/events'
import { database } from '../../world/database'
import { removeSecondFactor } from './set-up-second-factor'

/**
 * For the operator: removes the second factor of a person who lost it, and ends all their sessions. Gives their name;
 * null if no account of this address has one.
 */
export async function removeLostSecondFactor(address: string): Promise<string | null> {
  return database().$transaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { email: address.trim().toLowerCase(), secondFactor: { confirmedAt: { not: null } } },
    })
    if (!user) return null
    await removeSecondFactor(tx, user.id)
    await tx.session.deleteMany({ where: { userId: user.id } })
    await tx.user.update({ where: { id: user.id }, data: { secondFactorRemovedAt: new Date() } })
    const event = { personId: null, subjectId: user.id, at: new Date(), data: {} }
    await recordAccountEvents(tx, [{ ...event, kind: 'second-factor-removed' }])
    return user.name
  })
}

/** Whether the operator has removed this person's second factor since they last signed in; says so once. */
export async function takeRemovalNotice(email: string): Promise<boolean> {
  const { count } = await database().user.updateMany({
    where: { email, secondFactorRemovedAt: { not: null } },
    data: { secondFactorRemovedAt: null },
  })
  return count > 0
}
