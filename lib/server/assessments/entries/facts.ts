import 'server-only'
import { type Facts, type FactValue, factValueSchema } from '@/lib/core/answers/answer'
import { compileApplicability } from '@/lib/core/answers/applicability'
import { factConflictSentence } from '@/lib/core/answers/fact-conflicts'
import { checkFact } from '@/lib/core/assessment/check/check-fact'
import type { FactOutcome } from '@/lib/core/assessment/save-outcome'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Problem } from '@/lib/core/text/problem'
import { requireQuestionnaire, requireRules } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { problemsOf } from '../../records/zod-problems'
import { database, type Transaction } from '../../world/database'
import { readEntries, saidIn } from './entries'
import { type Reading, type Save, saveEntry } from './save-entry'

/** Saves one fact; null takes it back. Says which questions the change adds and hides. */
export async function saveFact(
  person: Person,
  { factId, value, ...save }: Save & { factId: string; value: unknown },
): Promise<FactOutcome> {
  const outcome = await saveEntry(person, save, {
    kind: 'fact',
    key: factId,
    schema: factValueSchema,
    read: async ({ questionnaire, assessmentId, tx }) => {
      const reading = readFact(questionnaire, factId, value)
      if (!reading || !('value' in reading) || reading.value === null) return reading
      const facts = { ...(await readFacts(assessmentId, tx)), [factId]: reading.value }
      const problems = conflictsOf(questionnaire, factId, facts)
      return problems.length > 0 ? { problems } : reading
    },
  })
  if (!outcome.saved) return outcome
  if (outcome.unchanged) return { ...outcome, adds: [], hides: [] }
  return {
    ...outcome,
    ...(await effectOf({ assessmentId: save.assessmentId, factId, revision: outcome.revision })),
  }
}

/** Reads a fact's value against the pinned version; null where it has no such fact. */
export function readFact(questionnaire: Questionnaire, factId: string, value: unknown): Reading<FactValue> {
  const fact = questionnaire.facts.find(({ id }) => id === factId)
  if (!fact) return null
  if (value === null) return { value: null }
  const parsed = factValueSchema.safeParse(value)
  if (!parsed.success) return { problems: problemsOf(parsed.error) }
  const problems = checkFact(fact, parsed.data)
  return problems.length > 0 ? { problems } : { value: parsed.data }
}

async function readFacts(assessmentId: string, tx: Transaction): Promise<Facts> {
  return saidIn(await readEntries(assessmentId, tx)).facts
}

/** A value that conflicts with another fact is refused, with the words of both. */
function conflictsOf(questionnaire: Questionnaire, factId: string, facts: Facts): Problem[] {
  return requireRules(questionnaire)
    .factConflicts(facts)
    .filter(({ fact, impliedBy }) => fact === factId || impliedBy === factId)
    .map((conflict) => ({ field: '', message: factConflictSentence(conflict, questionnaire.facts) }))
}

type Revision = { assessmentId: string; factId: string; revision: number }

async function effectOf({
  assessmentId,
  factId,
  revision,
}: Revision): Promise<{ adds: string[]; hides: string[] }> {
  const key = { assessmentId, kind: 'fact', key: factId, revision } as const
  const change = await database().entryChange.findUniqueOrThrow({
    where: { assessmentId_kind_key_revision: key },
    include: { assessment: true },
  })
  const { questionnaireId: id, questionnaireVersion: version, questionnaireHash: hash } = change.assessment
  const applies = compileApplicability(requireQuestionnaire({ id, version, hash }))
  const { facts } = saidIn(await readEntries(assessmentId))
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
