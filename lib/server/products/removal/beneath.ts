import 'server-only'
import type { Beneath } from '@/lib/core/products/beneath'
import { Prisma } from '../../generated/client'
import { hasOpenDraft } from '../../records/open-draft'
import type { Transaction } from '../../world/transaction'

/** Counts what is beneath releases, named r in the condition. What is hidden already is not counted. */
export async function countBeneath(db: Transaction, where: Prisma.Sql): Promise<Beneath> {
  const [counted] = await db.$queryRaw<Beneath[]>`
    WITH releases AS (SELECT r.id FROM release r WHERE ${where}),
    assessments AS (SELECT a.id FROM assessment a WHERE a.release_id = ANY(ARRAY(SELECT id FROM releases))),
    submissions AS (SELECT s.id FROM submission s WHERE s.assessment_id = ANY(ARRAY(SELECT id FROM assessments))),
    reviews AS (SELECT w.state FROM review w WHERE w.submission_id = ANY(ARRAY(SELECT id FROM submissions)))
    SELECT (SELECT count(*) FROM releases)::int AS releases,
      (SELECT count(*) FROM assessments WHERE ${hasOpenDraft(Prisma.sql`assessments.id`)})::int AS drafts,
      (SELECT count(*) FROM submissions)::int AS submissions,
      (SELECT count(*) FROM reviews WHERE state IN ('asked', 'accepted'))::int AS running,
      (SELECT count(*) FROM reviews WHERE state IN ('concluded', 'withdrawn'))::int AS concluded`
  if (!counted) throw new Error('Nothing was counted.')
  return counted
}
