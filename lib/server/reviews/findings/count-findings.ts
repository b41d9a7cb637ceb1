import 'server-only'
import { storedFindingSchema } from '@/lib/core/review/lifecycle/finding'
import { findingStates, isStillOpen } from '@/lib/core/review/lifecycle/finding-lifecycle'
import type { AuditorScope } from '../../access/as-auditor'

/** Findings on the product that name a question, of earlier reviews too. */
export type FindingCount = { all: number; open: number }

/** How many findings there are at each question; questions without one are left out. */
export async function countFindings({ db, review }: AuditorScope): Promise<Map<string, FindingCount>> {
  const rows = await db.finding.findMany({
    where: { productId: review.productId },
    select: { content: true, steps: { select: { state: true }, orderBy: { number: 'desc' }, take: 1 } },
  })
  const counts = new Map<string, FindingCount>()
  for (const { content, steps } of rows) {
    const { grade, questions } = storedFindingSchema.parse(content)
    const state = findingStates.find((each) => each === steps[0]?.state) ?? 'open'
    for (const question of new Set(questions.map((each) => each.question))) {
      const { all, open } = counts.get(question) ?? { all: 0, open: 0 }
      counts.set(question, { all: all + 1, open: open + (isStillOpen({ grade, state }) ? 1 : 0) })
    }
  }
  return counts
}
