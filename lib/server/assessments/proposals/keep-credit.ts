import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { asJson } from '../../records/rows'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'

/** `sources` says for each answer of the new assessment of which question's answer it is a copy. */
type Copying = {
  organisationId: string
  from: string
  to: string
  sources: ReadonlyMap<string, string>
}

/** The person who proposed an answer is named at its copies too: each copy gets a proposal of its own, accepted as the first was. */
export async function copyCredits(
  db: Transaction,
  { organisationId, from, to, sources }: Copying,
): Promise<void> {
  const where = { assessmentId: from, state: { in: ['accepted' as const, 'changed' as const] } }
  const accepted = await db.proposal.findMany({ where })
  if (accepted.length === 0) return
  const entries = await db.entry.findMany({ where: { assessmentId: from, kind: 'answer' } })
  const revisions = new Map(entries.map(({ key, revision }) => [key, revision]))
  const data = [...sources].flatMap(([key, source]) => {
    const proposal = accepted.find((one) => one.key === source && one.revision === revisions.get(source))
    if (!proposal) return []
    const { id: _, askLinkId: __, answer, ...said } = proposal
    const copy = { id: newId(), organisationId, assessmentId: to, key, answer: asJson(answer), revision: 1 }
    return [{ ...said, ...copy }]
  })
  await db.proposal.createMany({ data })
}

type Change = { assessmentId: string; key: string; revision: number; before: unknown; after: unknown }

/** A copy that is confirmed as it was copied is still what somebody has proposed. */
export async function keepCredit(db: Transaction, change: Change): Promise<void> {
  const { assessmentId, key, revision } = change
  if (!isConfirmation(change)) return
  await db.proposal.updateMany({
    where: { assessmentId, key, state: { in: ['accepted', 'changed'] }, revision: revision - 1 },
    data: { revision },
  })
}

/** Of an answer as it is stored. */
const saidSchema = z.object({
  says: z.unknown().optional(),
  note: z.unknown().optional(),
  copied: z.boolean().optional(),
})

function isConfirmation({ before, after }: Change): boolean {
  if (before === null || after === null) return false
  const [was, is] = [saidSchema.parse(before), saidSchema.parse(after)]
  const isSame = isDeepStrictEqual([was.says, was.note], [is.says, is.note])
  return isSame && was.copied === true && is.copied !== true
}
