import 'server-only'
import { Prisma } from '../generated/client'
import { hasRow, lockFile } from '../products/files/evidence-file'
import { recordEvents } from '../records/events'
import { evidenceStore } from '../records/evidence-store'
import { database } from '../world/database'
import { seeHidden, setOrganisations } from '../world/set-organisations'
import type { Transaction } from '../world/transaction'

const day = 24 * 60 * 60 * 1000

type File = { productId: string; sha256: string }

/**
 * Removes files of evidence that nothing has named for a day: no piece, no answer or proposal, no submission, and nothing of a review.
 * One that is named again in the meantime stays, and so does what only deleted things
 * name: they can be restored. Gives how many it removed.
 */
export async function removeUnnamedFiles(now: Date): Promise<number> {
  let removed = 0
  for (const { id } of await database().organisation.findMany({ select: { id: true } })) {
    for (const file of await findUnnamed(id, now)) removed += (await removeFile(id, file, now)) ? 1 : 0
  }
  return removed
}

/** Notes which files nothing names since now; gives those that nothing has named for a day. */
function findUnnamed(organisationId: string, now: Date): Promise<File[]> {
  return database().$transaction(async (tx) => {
    await setOrganisations(tx, [organisationId])
    await seeHidden(tx, async () => {
      await tx.$executeRaw`UPDATE evidence_file f SET unnamed_since = NULL WHERE unnamed_since IS NOT NULL AND ${isNamed}`
      await tx.$executeRaw`UPDATE evidence_file f SET unnamed_since = ${now} WHERE unnamed_since IS NULL AND NOT ${isNamed}`
    })
    return tx.$queryRaw<File[]>`
      SELECT product_id AS "productId", sha256 FROM evidence_file WHERE unnamed_since <= ${dayBefore(now)}`
  })
}

/** Under the lock of the file, so that nobody adds or attaches it meanwhile; its content goes with the last row of the organisation. */
function removeFile(organisationId: string, { productId, sha256 }: File, now: Date): Promise<boolean> {
  return database().$transaction(async (tx) => {
    await setOrganisations(tx, [organisationId])
    await lockFile(tx, organisationId, sha256)
    const count = await seeHidden(
      tx,
      () => tx.$executeRaw`
        DELETE FROM evidence_file f WHERE product_id = ${productId}::uuid AND sha256 = ${sha256}
          AND unnamed_since <= ${dayBefore(now)} AND NOT ${isNamed}`,
    )
    if (count === 0) return false
    const event = { organisationId, subjectId: productId, personId: null, at: now, data: { sha256 } }
    await recordEvents(tx, [{ ...event, kind: 'evidence-file-removed' }])
    await removeContent(tx, organisationId, sha256)
    return true
  })
}

/** Before the row is committed as removed: a row without content is found again by the next run, content without a row by nobody. */
async function removeContent(tx: Transaction, organisationId: string, sha256: string): Promise<void> {
  if (!(await hasRow(tx, organisationId, sha256))) await evidenceStore().remove(organisationId, sha256)
}

function dayBefore(now: Date): Date {
  return new Date(now.getTime() - day)
}

const ofProduct = Prisma.sql`JOIN release r ON r.id = a.release_id AND r.product_id = f.product_id`
const ofReview = Prisma.sql`JOIN review w ON w.id = t.review_id AND w.product_id = f.product_id`

/** What is stored as text or JSON holds a digest nowhere but where it names a file. */
const isNamed = Prisma.sql`(
  EXISTS (SELECT 1 FROM evidence_version v WHERE v.product_id = f.product_id AND v.sha256 = f.sha256)
  OR EXISTS (SELECT 1 FROM entry t JOIN assessment a ON a.id = t.assessment_id ${ofProduct}
    WHERE strpos(t.value::text, f.sha256) > 0)
  OR EXISTS (SELECT 1 FROM proposal t JOIN assessment a ON a.id = t.assessment_id ${ofProduct}
    WHERE strpos(t.answer::text, f.sha256) > 0)
  OR EXISTS (SELECT 1 FROM submission t JOIN assessment a ON a.id = t.assessment_id ${ofProduct}
    WHERE strpos(t.content, f.sha256) > 0)
  OR EXISTS (SELECT 1 FROM added_evidence t ${ofReview} WHERE strpos(t.evidence::text, f.sha256) > 0)
  OR EXISTS (SELECT 1 FROM verdict_change t ${ofReview} WHERE strpos(t.value::text, f.sha256) > 0)
  OR EXISTS (SELECT 1 FROM finding t ${ofReview} WHERE strpos(t.content::text, f.sha256) > 0)
  OR EXISTS (SELECT 1 FROM conclusion t ${ofReview} WHERE strpos(t.content, f.sha256) > 0))`
