import 'server-only'
import { storedAnswerSchema } from '@/lib/core/answers/answer'
import type { AskLinkSummary, Proposal } from '@/lib/core/answers/proposals/proposal'
import { storedText } from '@/lib/core/text/typed/stored-text'
import type { Prisma } from '../../generated/client'
import { isId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'

const withDecider = { decidedBy: { select: { name: true } } } satisfies Prisma.ProposalInclude
type Row = Prisma.ProposalGetPayload<{ include: typeof withDecider }>

/** More than a team decides on in one sitting; older ones are still in the history of their answers. */
const mostListed = 500

/** The proposals of an assessment, those that wait first, then the latest first. */
export async function readProposals(db: Transaction, assessmentId: string): Promise<Proposal[]> {
  const rows = await db.proposal.findMany({
    where: { assessmentId },
    include: withDecider,
    orderBy: [{ state: 'asc' }, { at: 'desc' }],
    take: mostListed,
  })
  return rows.map(asProposal)
}

/** The proposals that wait, and those that became answers, of one question or of all. The earliest first. */
export async function readProposalsOf(
  db: Transaction,
  assessmentId: string,
  key: string | null,
): Promise<Proposal[]> {
  const rows = await db.proposal.findMany({
    where: {
      assessmentId,
      ...(key === null ? {} : { key }),
      state: { in: ['open', 'accepted', 'changed'] },
    },
    include: withDecider,
    orderBy: { at: 'asc' },
    take: mostListed,
  })
  return rows.map(asProposal)
}

/** One of an assessment that the scope has found; null where there is none. */
export async function readProposal(
  db: Transaction,
  { assessmentId, id }: { assessmentId: string; id: string },
): Promise<Proposal | null> {
  if (!isId(id)) return null
  const row = await db.proposal.findFirst({ where: { id, assessmentId }, include: withDecider })
  return row && asProposal(row)
}

/** How many of an assessment wait for an editor. */
export function countOpenProposals(db: Transaction, assessmentId: string): Promise<number> {
  return db.proposal.count({ where: { assessmentId, state: 'open' } })
}

/** The links of an assessment, the latest first. */
export async function readAskLinks(db: Transaction, assessmentId: string): Promise<AskLinkSummary[]> {
  const now = new Date()
  const rows = await db.askLink.findMany({
    where: { assessmentId },
    include: { createdBy: { select: { name: true } }, _count: { select: { proposals: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostListed,
  })
  return rows.map(({ id, asked, keys, createdBy, expiresAt, revokedAt, _count }) => ({
    id,
    asked: storedText(asked),
    questions: keys.length,
    by: storedText(createdBy.name),
    expiresAt: expiresAt.toISOString(),
    state: revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : 'open',
    proposals: _count.proposals,
  }))
}

function asProposal(row: Row): Proposal {
  const { id, key, proposedBy, answer, at, state, decidedBy, decidedAt, revision } = row
  const isDecided = decidedBy !== null && decidedAt !== null
  return {
    id,
    key,
    by: proposedBy === null ? null : storedText(proposedBy),
    answer: answer === null ? null : storedAnswerSchema.parse(answer),
    at: at.toISOString(),
    state,
    decision: isDecided ? { by: storedText(decidedBy.name), at: decidedAt.toISOString(), revision } : null,
  }
}
