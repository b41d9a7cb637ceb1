import 'server-only'
import { type PlanLine, planLineSchema } from '@/lib/core/assessment/plan/plan'
import type { PlanOutcome } from '@/lib/core/assessment/save-outcome'
import { questionsById } from '@/lib/core/format/question-place'
import type { Problem } from '@/lib/core/text/problem'
import { changeAs } from '../../../access/as-person'
import type { ChangeScope } from '../../../access/scope'
import { requireQuestionnaire } from '../../../content/catalogue'
import type { Person } from '../../../identity/person'
import { problemsWithSave } from '../../../records/save-rules'
import { problemsOf } from '../../../records/zod-problems'
import type { Save } from '../save-entry'
import { writeLine } from './write-line'

type Order = Save & { questionId: string; line: unknown }

/**
 * Saves the plan for one question from an open draft, in the plan of the product; null takes the line back. `line` is unparsed and
 * validated here. By the rules of entries (save-entry.ts).
 */
export function savePlanLine(person: Person, order: Order): Promise<PlanOutcome> {
  return changeAs(person, (scope) => saveFromDraft(scope, order))
}

async function saveFromDraft(
  scope: ChangeScope,
  { assessmentId, questionId, line, ...save }: Order,
): Promise<PlanOutcome> {
  if (save.saidBy !== scope.person.id) return { saved: false, reason: 'another-person' }
  const problems = problemsWithSave(save)
  if (problems.length > 0) return { saved: false, reason: 'invalid', problems }
  const found = await scope.findAssessment('answer', assessmentId)
  if (!found) return notFound
  if (found.decision === 'wrong-state') return { saved: false, reason: 'not-a-draft' }
  const { organisationId, productId, pin } = found
  if (!questionsById(requireQuestionnaire(pin)).has(questionId)) return notFound
  const place = { organisationId, productId, questionnaireId: pin.id, question: questionId }
  const reading = readPlanLine(line)
  if ('problems' in reading) return { saved: false, reason: 'invalid', problems: reading.problems }
  return writeLine(scope, place, { ...save, after: reading.value })
}

const notFound = { saved: false, reason: 'not-found' } as const

/** A line as it may be stored, null where it is taken back, or what is wrong with it. */
export function readPlanLine(line: unknown): { value: PlanLine | null } | { problems: Problem[] } {
  if (line === null) return { value: null }
  const parsed = planLineSchema.safeParse(line)
  return parsed.success ? { value: parsed.data } : { problems: problemsOf(parsed.error) }
}
