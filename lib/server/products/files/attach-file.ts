import 'server-only'
import { evidenceLinkSchema } from '@/lib/core/answers/evidence/evidence'
import { changeAs } from '../../access/as-person'
import { type Attached, addToAnswer } from '../../assessments/entries/add-evidence'
import type { Person } from '../../identity/person'
import { problemsOf } from '../../records/zod-problems'
import { hasFile } from './evidence-file'

type Order = {
  assessmentId: string
  questionId: string
  sha256: string
  /** Title, kind and days, not parsed. */
  input: object
  /** A UUID of the form. */
  mutationId: string
}

/**
 * Adds a file of the product to the answer to a question as evidence: all else that the answer says stays. The same form again, and
 * evidence that the answer has already, changes nothing. Null where the person may not answer, or the product has no such file.
 */
export function attachFile(person: Person, order: Order): Promise<Attached | null> {
  return changeAs(person, async (scope) => {
    const found = await scope.findAssessment('answer', order.assessmentId)
    if (!found || !(await hasFile(scope.db, found, order.sha256))) return null
    const parsed = evidenceLinkSchema.safeParse({ ...order.input, sha256: order.sha256 })
    if (!parsed.success) return { attached: false, problems: problemsOf(parsed.error) }
    return addToAnswer(scope, found, { ...order, evidence: [parsed.data] })
  })
}
