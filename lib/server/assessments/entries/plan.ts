import 'server-only'
import { type PlanLine, planLineSchema, storedPlanLineSchema } from '@/lib/core/assessment/plan/plan'
import type { PlanOutcome } from '@/lib/core/assessment/save-outcome'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Person } from '../../identity/person'
import { problemsOf } from '../../records/zod-problems'
import { type Reading, type Save, saveEntry } from './save-entry'

/** Saves the plan for one question; null deletes it. `line` is unparsed and validated here. */
export function savePlanLine(
  person: Person,
  { questionId, line, ...save }: Save & { questionId: string; line: unknown },
): Promise<PlanOutcome> {
  return saveEntry(person, save, {
    kind: 'plan',
    key: questionId,
    schema: storedPlanLineSchema,
    read: async ({ questionnaire }) => readPlanLine(questionnaire, questionId, line),
  })
}

/** Validates a line against the pinned version; null where it has no such question. */
function readPlanLine({ sections }: Questionnaire, questionId: string, line: unknown): Reading<PlanLine> {
  if (!sections.some(({ questions }) => questions.some(({ id }) => id === questionId))) return null
  if (line === null) return { value: null }
  const parsed = planLineSchema.safeParse(line)
  return parsed.success ? { value: parsed.data } : { problems: problemsOf(parsed.error) }
}
