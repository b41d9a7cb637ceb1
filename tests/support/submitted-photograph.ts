import { randomUUID } from 'node:crypto'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { saveFact } from '@/lib/server/assessments/entries/facts'
import type { Member } from '@/lib/server/identity/person'
import { submit } from '@/lib/server/submissions/submit'
import { answerEverything, createLamp, startDraft } from './assessments'

/** What shows the lock. */
export const photograph = {
  title: 'Photograph',
  url: 'https://example.org/lock',
  kind: 'document',
  speaksOf: '2026-01-01',
} as const

/** A submission of the small questionnaire in which the lock is strong, and a photograph shows it; gives its id. */
export async function submitPhotograph(
  ada: Member,
  small: Pick<Questionnaire, 'id' | 'version'>,
): Promise<string> {
  const { releaseId } = await createLamp(ada)
  const assessmentId = await startDraft(ada, releaseId, small)
  const said = { assessmentId, baseRevision: 0, saidBy: ada.id }
  const answer = { says: { kind: 'choice', option: 'strong' }, evidence: [photograph] }
  await saveFact(ada, { ...said, mutationId: randomUUID(), factId: 'login', value: 'yes' })
  await saveAnswer(ada, { ...said, mutationId: randomUUID(), questionId: 'lock', answer })
  await answerEverything(ada, assessmentId)
  const accountable = { name: 'Grace Okafor', role: 'Head of product' }
  const submitted = await submit(ada, { assessmentId, accountable })
  if (!submitted?.submitted) throw new Error(JSON.stringify(submitted))
  return submitted.id
}
