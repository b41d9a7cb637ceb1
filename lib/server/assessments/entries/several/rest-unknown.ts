import 'server-only'
import type { Answer } from '@/lib/core/answers/answer'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { checkReadiness } from '@/lib/core/assessment/check/readiness'
import { changeAs } from '../../../access/as-person'
import { once, onceKey } from '../../../access/once'
import type { ChangeScope, FoundAssessment } from '../../../access/scope'
import { requireQuestionnaire, requireRules } from '../../../content/catalogue'
import type { Person } from '../../../identity/person'
import { isId, newId } from '../../../world/new-id'
import { readEntries, valuesIn } from '../entries'
import { writeAnswer } from './write-answer'

/** `act`: the id by which what was marked is listed and taken back. */
export type Marked = { act: string } | { act: null; reason: 'not-a-draft' }

/**
 * Answers every question that applies and has no answer with "don't know yet", each as a change of its own; all of
 * them or none. Null where there is no such draft.
 */
export function markRestUnknown(
  person: Person,
  { assessmentId, formKey }: { assessmentId: string; formKey?: unknown },
): Promise<Marked | null> {
  const key = onceKey(person, formKey, 'rest-unknown', assessmentId)
  return changeAs(person, async (scope) => {
    const found = await scope.findAssessment('answer', assessmentId)
    if (!found) return null
    if (found.decision === 'wrong-state') return { act: null, reason: 'not-a-draft' }
    return { act: await once(scope, { key, organisationId: found.organisationId }, () => mark(scope, found)) }
  })
}

async function mark(scope: ChangeScope, found: FoundAssessment): Promise<string> {
  const act = newId()
  const stored = await readEntries(scope.db, found.id)
  const rules = requireRules(requireQuestionnaire(found.pin))
  for (const blocker of checkReadiness(rules, valuesIn(stored))) {
    if (blocker.kind !== 'unanswered') continue
    const { question: key } = blocker
    const revision = (stored.answers[key]?.revision ?? 0) + 1
    await writeAnswer(scope, found, { key, after: unknown, revision, at: instantOf(act) })
  }
  return act
}

const unknown: Answer = { says: { kind: 'unknown' }, evidence: [], copied: false }

/** Takes back what an act has marked, where nobody has changed it since. False where it is no draft any more; null where there is none. */
export function takeBackUnknown(
  person: Person,
  { assessmentId, act }: { assessmentId: string; act: string },
): Promise<boolean | null> {
  return changeAs(person, async (scope) => {
    const found = await scope.findAssessment('answer', assessmentId)
    if (!found) return null
    if (found.decision !== 'yes') return false
    const stored = await readEntries(scope.db, found.id)
    for (const key of markedBy(act, stored)) {
      const revision = (stored.answers[key]?.revision ?? 0) + 1
      await writeAnswer(scope, found, { key, after: null, revision })
    }
    return true
  })
}

/** The questions that an act has marked and nobody has changed since. */
export function markedBy(act: string, { answers }: OpenAssessment['stored']): string[] {
  if (!isId(act)) return []
  const at = instantOf(act).toISOString()
  return Object.entries(answers)
    .filter(([, entry]) => entry.at === at && entry.value?.says.kind === 'unknown')
    .map(([key]) => key)
}

/** An id begins with the milliseconds at which it was made (RFC 9562, version 7). */
function instantOf(act: string): Date {
  return new Date(Number.parseInt(act.replaceAll('-', '').slice(0, 12), 16))
}
