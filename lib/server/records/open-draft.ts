import 'server-only'
import { Prisma } from '../generated/client'

/**
 * SQL: whether an assessment has an open draft; `assessmentId` is an expression, such as a.id. Only the last draft can be open,
 * since each one before it was submitted: so one row is read, however many submissions there are.
 */
export function hasOpenDraft(assessmentId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT NOT EXISTS (SELECT 1 FROM submission s WHERE s.draft_id = d.id)
    FROM draft d WHERE d.assessment_id = ${assessmentId} ORDER BY d.number DESC LIMIT 1), false)`
}
