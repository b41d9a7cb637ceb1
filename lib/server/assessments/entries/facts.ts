import 'server-only'
import { type Facts, type FactValue, factValueSchema } from '@/lib/core/answers/answer'
import { compileApplicability } from '@/lib/core/answers/applicability'
import { factConflictMessage } from '@/lib/core/answers/facts/fact-conflicts'
import { checkFact } from '@/lib/core/assessment/check/check-fact'
import type { FactOutcome } from '@/lib/core/assessment/save-outcome'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Problem } from '@/lib/core/text/problem'
import { changeAs } from '../../access/as-person'
import type { Scope } from '../../access/scope'
import { requireQuestionnaire, requireRules } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { problemsOf } from '../../records/zod-problems'
import { type Reading, type ReadingPlace, type Save, saveEntryIn } from './save-entry'

/** Saves one fact; null deletes it. Says which questions the change adds and hides, in the same transaction. */
export function saveFact(
  person: Person,
  { factId, value, ...save }: Save & { factId: string; value: unknown },
): Promise<FactOutcome> {
  return changeAs(person, async (scope) => {
    const outcome = await saveEntryIn(scope, save, {
      kind: 'fact',
      key: factId,
      schema: factValueSchema,
      read: (place) => readConsistentFact(place, factId, value),
    })
    if (!outcome.saved) return outcome
    if (outcome.unchanged) return { ...outcome, adds: [], hides: [] }
    const { assessmentId } = save
    return { ...outcome, ...(await readEffect(scope, { assessmentId, factId, revision: outcome.revision })) }
  })
}

async function readConsistentFact(
  { questionnaire, assessmentId, scope }: ReadingPlace,
  factId: string,
  value: unknown,
): Promise<Reading<FactValue>> {
  const reading = readFact(questionnaire, factId, value)
  if (!reading || !('value' in reading) || reading.value === null) return reading
  const facts = { ...(await readFacts(scope, assessmentId)), [factId]: reading.value }
  const problems = conflictsOf(questionnaire, factId, facts)
  return problems.length > 0 ? { problems } : reading
}

/** Validates a fact's value against the pinned version; null where it has no such fact. */
function readFact(questionnaire: Questionnaire, factId: string, value: unknown): Reading<FactValue> {
  const fact = questionnaire.facts.find(({ id }) => id === factId)
  if (!fact) return null
  if (value === null) return { value: null }
  const parsed = factValueSchema.safeParse(value)
  if (!parsed.success) return { problems: problemsOf(parsed.error) }
  const problems = checkFact(fact, parsed.data)
  return problems.length > 0 ? { problems } : { value: parsed.data }
}

async function readFacts({ db }: Scope, assessmentId: string): Promise<Facts> {
  const rows = await db.entry.findMany({
    where: { assessmentId, kind: 'fact' },
    select: { key: true, value: true },
  })
  return Object.fromEntries(
    rows.flatMap(({ key, value }) => (value === null ? [] : [[key, factValueSchema.parse(value)]])),
  )
}

/** A value that conflicts with another fact is refused, and both are named. */
function conflictsOf(questionnaire: Questionnaire, factId: string, facts: Facts): Problem[] {
  return requireRules(questionnaire)
    .factConflicts(facts)
    .filter(({ fact, impliedBy }) => fact === factId || impliedBy === factId)
    .map((conflict) => ({ field: '', ...factConflictMessage(conflict, questionnaire.facts) }))
}

type Revision = { assessmentId: string; factId: string; revision: number }

/** From this change itself, not from later ones of others, so that a repeated request gets the same result. */
async function readEffect(
  scope: Scope,
  { assessmentId, factId, revision }: Revision,
): Promise<{ adds: string[]; hides: string[] }> {
  const key = { assessmentId, kind: 'fact', key: factId, revision } as const
  const change = await scope.db.entryChange.findUniqueOrThrow({
    where: { assessmentId_kind_key_revision: key },
    include: { assessment: true },
  })
  const { questionnaireId: id, questionnaireVersion: version, questionnaireHash: hash } = change.assessment
  const applies = compileApplicability(requireQuestionnaire({ id, version, hash }))
  const facts = await readFacts(scope, assessmentId)
  const before = applies(withFact(facts, factId, change.before))
  const after = applies(withFact(facts, factId, change.after))
  return {
    adds: [...after].filter((each) => !before.has(each)),
    hides: [...before].filter((each) => !after.has(each)),
  }
}

function withFact(facts: Facts, factId: string, value: unknown): Facts {
  const { [factId]: _, ...others } = facts
  return value === null ? others : { ...others, [factId]: factValueSchema.parse(value) }
}
