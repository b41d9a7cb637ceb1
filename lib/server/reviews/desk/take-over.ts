import 'server-only'
import type { AnswerVerdict } from '@/lib/core/review/verdict/verdict-schema'
import { type AuditorChangeScope, changeAsAuditor } from '../../access/as-auditor'
import type { Person } from '../../identity/person'
import { newId } from '../../world/new-id'
import { type Desk, openDesk } from './open-desk'
import { saveVerdictIn, type VerdictOutcome } from './save-verdict'

/** Verdicts of the review before that still hold and that nothing was said about since, by question. */
export function verdictsToTakeOver({ before, lists, stored }: Pick<Desk, 'before' | 'lists' | 'stored'>) {
  const said = new Set(stored.flatMap(({ on, key }) => (on === 'answers' ? key : [])))
  return Object.entries(before?.takeOver ?? {}).filter(
    ([question]) => !said.has(question) && !lists.changed.includes(question),
  )
}

type TakenOver = { taken: true } | Exclude<VerdictOutcome, { saved: true }>

/**
 * Takes over, all or none, every verdict of the review before that still holds; what changed or was asked about is judged again.
 * A second call changes nothing. Null where the person is not the auditor of an accepted review.
 */
export async function takeOverVerdicts(person: Person, reviewId: string): Promise<TakenOver | null> {
  const desk = await openDesk(person, reviewId)
  if (!desk) return null
  return changeAsAuditor(person, reviewId, async (scope) => {
    for (const [key, verdict] of verdictsToTakeOver(desk)) {
      const outcome = await takeOver(scope, key, verdict)
      if (!outcome.saved && outcome.reason !== 'conflict') return outcome
    }
    return { taken: true }
  })
}

/** A conflict: something was said meanwhile, which stays. */
function takeOver(scope: AuditorChangeScope, key: string, verdict: AnswerVerdict): Promise<VerdictOutcome> {
  const { person, review } = scope
  const save = { reviewId: review.id, on: 'answers', key, verdict, saidBy: person.id } as const
  return saveVerdictIn(scope, { ...save, baseRevision: 0, mutationId: newId() }, { value: verdict })
}
