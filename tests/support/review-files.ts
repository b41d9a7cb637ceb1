import type { FileThing } from '@/lib/core/review/lifecycle/file-thing'
import type { Person } from '@/lib/server/identity/person'
import { addReviewFile } from '@/lib/server/products/review-files/add-review-file'
import { raiseFinding } from '@/lib/server/reviews/findings/raise-finding'
import { askForEvidence } from '@/lib/server/reviews/requests/ask-for-evidence'
import { arrivingForm } from './evidence/upload'

/** Attaches a text to a thing of a review in its auditor's name; gives its digest. */
export async function attachText(
  auditor: Person,
  { reviewId, thing, content }: { reviewId: string; thing: FileThing; content: string },
): Promise<string> {
  const form = arrivingForm(auditor, content)
  const outcome = await addReviewFile(auditor, { reviewId, thing, form })
  if (!outcome?.added) throw new Error(`The file was not attached: ${JSON.stringify(outcome)}`)
  return outcome.file.sha256
}

/** A finding of a review; gives its id. */
export async function raisedFinding(auditor: Person, reviewId: string): Promise<string> {
  const input = { grade: 'good-practice', found: 'It has a lock.', matters: 'It keeps people out.' }
  const raised = await raiseFinding(auditor, reviewId, { input })
  if (!raised?.written) throw new Error(JSON.stringify(raised))
  return raised.id
}

/** A request for evidence at a question; gives its id. */
export async function requestedEvidence(
  auditor: Person,
  reviewId: string,
  question: string,
): Promise<string> {
  const asked = await askForEvidence(auditor, reviewId, { input: { question, text: 'A test, if any.' } })
  if (!asked?.written) throw new Error(JSON.stringify(asked))
  return asked.id
}
