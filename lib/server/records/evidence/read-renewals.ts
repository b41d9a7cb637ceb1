import 'server-only'
import { type EvidenceLink, storedEvidenceSchema } from '@/lib/core/answers/evidence/evidence'
import type { Renewal } from '@/lib/core/assessment/assessment'
import { storedTexts } from '@/lib/core/text/typed/stored-text'
import type { Transaction } from '../../world/transaction'
import { asAuthor } from '../rows'
import { evidenceOf } from './version-columns'

/** How long an answer named pieces: after an instant, and before another one unless it still does. */
export type Span = { pieces: readonly string[]; after: Date; before: Date | null }

/** The renewals of pieces in each span, the first one first: those that no change of the answer shows. */
export async function readRenewals(db: Transaction, spans: readonly Span[]): Promise<Renewal[][]> {
  const ids = [...new Set(spans.flatMap(({ pieces }) => pieces))]
  if (ids.length === 0) return spans.map(() => [])
  const rows = await db.evidenceVersion.findMany({
    where: { evidenceId: { in: ids } },
    orderBy: [{ evidenceId: 'asc' }, { number: 'asc' }],
    include: { addedBy: { select: { id: true, name: true } } },
  })
  const all = rows.flatMap((row, index) => {
    const last = rows[index - 1]
    if (last?.evidenceId !== row.evidenceId) return []
    const [before, after] = [saidBy(last), saidBy(row)]
    return [
      { id: row.evidenceId, addedAt: row.addedAt, renewal: { before, after, by: asAuthor(row.addedBy) } },
    ]
  })
  return spans.map((span) =>
    all
      .filter(({ id, addedAt }) => span.pieces.includes(id) && isIn(span, addedAt))
      .map(({ addedAt, renewal }) => ({ ...renewal, at: addedAt.toISOString() }))
      .toSorted((a, b) => a.at.localeCompare(b.at)),
  )
}

function isIn({ after, before }: Span, at: Date): boolean {
  return at > after && (before === null || at <= before)
}

function saidBy(row: Parameters<typeof evidenceOf>[0]): EvidenceLink {
  return storedEvidenceSchema.parse(storedTexts(evidenceOf(row)))
}
