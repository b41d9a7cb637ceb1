import type { Facts } from '@/lib/core/answers/answer'
import type { compileApplicability } from '@/lib/core/answers/applicability'
import type { FactsEffect } from './saving/facts-form-state'
import { textOfFact } from './saving/typed-facts'

type Applicable = ReturnType<typeof compileApplicability>

/** How many facts differ, and what that does to the questions. */
export function effectBetween(applies: Applicable, before: Facts, after: Facts): FactsEffect {
  const [then, now] = [applies(before), applies(after)]
  const ids = new Set([...Object.keys(before), ...Object.keys(after)])
  const isChanged = (id: string) => textOfFact(before[id] ?? null) !== textOfFact(after[id] ?? null)
  return {
    saved: [...ids].filter(isChanged).length,
    adds: [...now].filter((id) => !then.has(id)),
    hides: [...then].filter((id) => !now.has(id)),
  }
}
