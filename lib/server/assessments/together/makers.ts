import 'server-only'
import { may, roles } from '@/lib/core/assessment/access/policy'
import { storedText } from '@/lib/core/text/typed/stored-text'
import type { Transaction } from '../../world/transaction'

export type Maker = { id: string; name: string }

/** The members of an organisation who may answer, by name. */
export async function listMakers(db: Transaction, organisationId: string): Promise<Maker[]> {
  const answering = roles.filter((role) =>
    may({ roles: [{ organisationId, role }] }, 'answer', { organisationId, state: 'draft' }),
  )
  const rows = await db.membership.findMany({
    where: { organisationId, role: { in: answering } },
    select: { user: { select: { id: true, name: true } } },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
  })
  return rows.map(({ user }) => ({ id: user.id, name: storedText(user.name) }))
}
