import 'server-only'
import { type AnyVerdict, isJudged, verdictSchemas } from '@/lib/core/review/verdict/verdict-schema'
import type { AuditorScope } from '../../access/as-auditor'
import { asAuthor } from '../../records/rows'

/** One verdict as it was, oldest first; a value that was taken back is null. */
type VerdictChange = { revision: number; value: AnyVerdict | null; by: string; at: string }

/** By what is judged, such as `answers/default-passwords`. */
export type VerdictHistory = ReadonlyMap<string, readonly VerdictChange[]>

/** Everything that was said in the review, by what it is on. */
export async function readVerdictHistory({ db, review }: AuditorScope): Promise<VerdictHistory> {
  const rows = await db.verdictChange.findMany({
    where: { reviewId: review.id },
    orderBy: { revision: 'asc' },
    include: { changedBy: { select: { id: true, name: true } } },
  })
  const history = new Map<string, VerdictChange[]>()
  for (const { on, key, revision, value, changedBy, changedAt } of rows) {
    if (!isJudged(on)) continue
    const place = `${on}/${key}`
    const verdict = value === null ? null : verdictSchemas[on].parse(value)
    const change = { revision, value: verdict, by: asAuthor(changedBy).name, at: changedAt.toISOString() }
    history.set(place, [...(history.get(place) ?? []), change])
  }
  return history
}
