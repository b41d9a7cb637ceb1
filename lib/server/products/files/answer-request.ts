import 'server-only'
import { readAs } from '../../access/as-person'
import type { Attached } from '../../assessments/entries/add-evidence'
import type { Person } from '../../identity/person'
import { findTeamsRequest } from '../../reviews/pages/teams-threads'
import { addEvidence } from '../../reviews/requests/add-evidence'

type Order = {
  requestId: string
  sha256: string
  /** Title, kind and days, not parsed. */
  input: object
  formKey: unknown
}

/**
 * Adds a file of the product to a review, at the question of a request of its auditor. Null where the person may not answer it, or the
 * product has no such file.
 */
export async function answerRequest(
  person: Person,
  { requestId, sha256, input, formKey }: Order,
): Promise<Attached | null> {
  const found = await findTeamsRequest(person, requestId)
  if (!found || !(await isThere(person, { productId: found.product.id, sha256 }))) return null
  const order = { reviewId: found.reviewId, question: found.request.question, formKey }
  const outcome = await addEvidence(person, { ...order, input: { ...input, sha256 } })
  if (!outcome) return null
  return outcome.written ? { attached: true } : { attached: false, problems: outcome.problems }
}

function isThere(person: Person, file: { productId: string; sha256: string }): Promise<boolean> {
  return readAs(person, async ({ db }) => (await db.evidenceFile.count({ where: file })) > 0)
}
