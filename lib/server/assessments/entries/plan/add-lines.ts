import 'server-only'
import type { Plan } from '@/lib/core/assessment/plan/plan'
import type { ChangeScope } from '../../../access/scope'
import { newId } from '../../../world/new-id'
import { lockPlan, writeRevision } from './write-line'

type Order = {
  release: { id: string; organisationId: string }
  questionnaireId: string
  plan: Plan
}

/**
 * Adds the lines of a file to the plan of a product, where it has none for the question. A line that it has stays as it is: the file
 * may be older. The caller has asked the policy about the release.
 */
export async function addLines(scope: ChangeScope, { release, questionnaireId, plan }: Order): Promise<void> {
  const lines = Object.entries(plan)
  if (lines.length === 0) return
  const { organisationId } = release
  const { productId } = await scope.db.release.findUniqueOrThrow({
    where: { id: release.id },
    select: { productId: true },
  })
  await lockPlan(scope.db, productId)
  const rows = await scope.db.planLine.findMany({ where: { productId, questionnaireId } })
  const held = new Map(rows.map((row) => [row.question, row]))
  for (const [question, after] of lines) {
    const current = held.get(question)
    if (current && current.value !== null) continue
    const place = { organisationId, productId, questionnaireId, question }
    await writeRevision(scope, {
      ...place,
      id: newId(),
      revision: 1 + (current?.revision ?? 0),
      before: null,
      after,
    })
  }
}
