import { randomUUID } from 'node:crypto'
import type { Answer } from '@/lib/core/answers/answer'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { saveFact } from '@/lib/server/assessments/entries/facts'
import type { Member } from '@/lib/server/identity/person'
import { startDraft } from './assessments'

/** A draft of small@1.0.0 with one fact and answers of every kind that a carry-over treats in its own way. */
export async function startAnswered(
  person: Member,
  releaseId: string,
  version: Pick<Questionnaire, 'id' | 'version'>,
): Promise<string> {
  const assessmentId = await startDraft(person, releaseId, version)
  const by = { saidBy: person.id, assessmentId }
  await saveFact(person, { ...by, factId: 'login', value: 'yes', ...fresh() })
  const answers = { lock: 'weak', 'first-word': 'told', 'fifth-word': 'told', 'sixth-word': 'silent' }
  for (const [questionId, option] of Object.entries(answers))
    await saveAnswer(person, { ...by, questionId, answer: chose(option), ...fresh() })
  return assessmentId
}

export function fresh(baseRevision = 0) {
  return { baseRevision, mutationId: randomUUID() }
}

export function chose(option: string): Answer {
  return { says: { kind: 'choice', option }, evidence: [], copied: false }
}
