import { findAssessment } from '@/lib/server/assessments/assessments'
import { uploadDraft } from '@/lib/server/assessments/import-export'
import type { Person } from '@/lib/server/identity/person'

/** Uploads an assessment file, which must be taken; the id of the assessment. */
export async function upload(person: Person, releaseId: string, text: string): Promise<string> {
  const outcome = await uploadDraft(person, { releaseId, text })
  if (!outcome?.uploaded) throw new Error(JSON.stringify(outcome))
  return outcome.id
}

/** The values that a file holds of an assessment. */
export async function contentOf(person: Person, assessmentId: string) {
  const found = await findAssessment(person, assessmentId)
  return {
    facts: found?.facts,
    answers: found?.answers,
    explanations: found?.explanations,
    plan: found?.plan,
    ...(found?.own ? { own: found.own } : {}),
  }
}
