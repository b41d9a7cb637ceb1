import 'server-only'
import type { Author } from '@/lib/core/assessment/assessment'
import { asAuthor, calendarDate } from '../../records/rows'
import type { Transaction } from '../../world/transaction'

/** What is shown beside a question: to whom it is given, until which day, and how many comments it has. */
export type QuestionMark = {
  given: { to: Author; due: string | null } | null
  comments: { count: number; isOpen: boolean } | null
}

type Row = {
  key: string
  personId: string | null
  name: string | null
  due: Date | null
  comments: number
  isOpen: boolean
}

/** By question id; questions without any are left out. One statement. */
export async function readQuestionMarks(
  db: Transaction,
  assessmentId: string,
): Promise<Map<string, QuestionMark>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT COALESCE(g.key, t.key) AS key, g.person_id AS "personId", u.name, g.due,
      (SELECT count(*)::int FROM comment c WHERE c.assessment_id = t.assessment_id AND c.key = t.key) AS comments,
      t.key IS NOT NULL AND t.resolved_at IS NULL AS "isOpen"
    FROM (SELECT * FROM assignment WHERE assessment_id = ${assessmentId}::uuid) g
    FULL JOIN (SELECT * FROM comment_thread WHERE assessment_id = ${assessmentId}::uuid) t ON t.key = g.key
    LEFT JOIN "user" u ON u.id = g.person_id`
  return new Map(rows.map((row) => [row.key, asMark(row)]))
}

function asMark({ personId, name, due, comments, isOpen }: Row): QuestionMark {
  return {
    given:
      personId === null
        ? null
        : { to: asAuthor({ id: personId, name: name ?? '' }), due: due && calendarDate(due) },
    comments: comments > 0 ? { count: comments, isOpen } : null,
  }
}
