import 'server-only'
import { type FileThing, fileThingText } from '@/lib/core/review/lifecycle/file-thing'
import { isUnderReview } from '@/lib/core/review/lifecycle/review-lifecycle'
import type { Refused } from '@/lib/evidence/refusal'
import { type AuditorChangeScope, changeAsAuditor, readAsAuditor } from '../../access/as-auditor'
import { idOfForm } from '../../access/once'
import type { Person } from '../../identity/person'
import { evidenceStore } from '../../records/evidence-store'
import { findThing } from '../../reviews/files/find-thing'
import { canonicalJson, digestOf } from '../../world/digest'
import { givenName, lockFile } from '../files/evidence-file'
import { type ArrivingForm, type FileTaken, type NamedFile, refusedFor, takeFile } from '../files/take-file'

type Order = { reviewId: string; thing: FileThing; form: ArrivingForm }

/** How many files one verdict, finding or request can have. */
const mostFiles = 20

/**
 * Attaches a file to a verdict, a finding or a request of an accepted review, or says why not; it can never be taken away again.
 * The same content at the same thing is the same file. Null where the person is not the auditor, or there is no such thing.
 */
export async function addReviewFile(
  person: Person,
  { reviewId, thing, form }: Order,
): Promise<FileTaken<{ sha256: string }> | null> {
  const found = await readAsAuditor(person, reviewId, async (scope) =>
    (await findThing(scope, thing)) ? scope.review : null,
  )
  if (!found) return null
  const ended = refusedFor('review-ended')
  if (!isUnderReview(found.state)) return { added: false, refusal: ended.refused }
  const write = (kept: NamedFile) =>
    changeAsAuditor(person, reviewId, (scope) =>
      isUnderReview(scope.review.state) ? writeFile(scope, thing, kept) : Promise.resolve(ended),
    )
  return takeFile(person, { organisationId: found.organisationId, form, write })
}

async function writeFile(
  scope: AuditorChangeScope,
  thing: FileThing,
  { digest: sha256, bytes, type, name }: NamedFile,
): Promise<{ sha256: string } | Refused | null> {
  const { db, person, review, record } = scope
  const found = await findThing(scope, thing)
  if (!found) return null
  const { organisationId, id: reviewId } = review
  const id = idOfForm(digestOf(canonicalJson(['review-file', reviewId, fileThingText(thing), sha256])))
  if (await db.reviewFile.findUnique({ where: { id } })) return { sha256 }
  if ((await db.reviewFile.count({ where: { reviewId, ...found.columns } })) >= mostFiles)
    return refusedFor('many-files')
  await lockFile(db, organisationId, sha256)
  if (!(await evidenceStore().has(organisationId, sha256))) return refusedFor('interrupted')
  const at = new Date()
  const file = { sha256, bytes, type, name: givenName(name, type) }
  const by = { addedById: person.id, at }
  await db.reviewFile.create({ data: { id, organisationId, reviewId, ...found.columns, ...file, ...by } })
  // Not what it is: the team may not see it yet.
  record({ kind: 'review-file-added', at, data: { file: id, to: fileThingText(thing) } })
  return { sha256 }
}
