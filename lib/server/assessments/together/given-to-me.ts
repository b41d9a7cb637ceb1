import 'server-only'
import { findQuestion, questionsById } from '@/lib/core/format/question-place'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../access/as-person'
import type { Scope } from '../../access/scope'
import { findPublished } from '../../content/catalogue'
import { Prisma } from '../../generated/client'
import type { Member } from '../../identity/person'
import { hasOpenDraft } from '../../records/open-draft'
import { calendarDate } from '../../records/rows'

/** A question that waits for somebody's answer. */
export type GivenQuestion = {
  assessmentId: string
  /** Of the product, then of the release. */
  names: [string, string]
  questionId: string
  sectionId: string
  ask: string
  due: string | null
}

/** How many are listed at most. */
const shown = 50

/** The questions given to a member that they have still to answer: the earliest day first, then as the questionnaire has them. */
export function listGivenQuestions(person: Member): Promise<GivenQuestion[]> {
  return readAs(person, readGivenQuestions)
}

type Row = {
  assessmentId: string
  product: string
  release: string
  pin: string
  key: string
  due: Date | null
}

/** The same inside a scope. One statement. */
export async function readGivenQuestions({ db, person }: Scope<Member>): Promise<GivenQuestion[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT g.assessment_id AS "assessmentId", p.name AS product, r.label AS release, g.key, g.due,
      a.questionnaire_id || '@' || a.questionnaire_version AS pin
    FROM assignment g
    JOIN assessment a ON a.id = g.assessment_id
    JOIN release r ON r.id = a.release_id
    JOIN product p ON p.id = r.product_id
    LEFT JOIN entry e ON e.assessment_id = g.assessment_id AND e.kind = 'answer' AND e.key = g.key
    WHERE g.organisation_id = ${person.organisation.id}::uuid AND g.person_id = ${person.id}::uuid
      AND ${hasOpenDraft(Prisma.sql`a.id`)}
      AND (e.value IS NULL OR e.value = 'null'::jsonb OR e.value #>> '{says,kind}' = 'unknown'
        OR (e.value ->> 'copied')::boolean)
    ORDER BY g.due NULLS LAST, p.name, r.label, a.id`
  const groups = new Set(rows.map(groupOf))
  const sorted = [...groups].flatMap((group) => inOrder(rows.filter((row) => groupOf(row) === group)))
  return sorted.flatMap(asGiven).slice(0, shown)
}

function groupOf({ due, assessmentId }: Row): string {
  return `${due?.getTime()} ${assessmentId}`
}

/** Rows of one day and assessment, in the order of its questionnaire, which only its content has. */
function inOrder(rows: Row[]): Row[] {
  const [first] = rows
  const questionnaire = first && findPublished(first.pin)?.questionnaire
  if (!questionnaire) return []
  const order = [...questionsById(questionnaire).keys()]
  const places = new Map(order.map((key, place) => [key, place]))
  return rows.toSorted((one, other) => (places.get(one.key) ?? 0) - (places.get(other.key) ?? 0))
}

function asGiven({ assessmentId, product, release, pin, key, due }: Row): GivenQuestion | [] {
  const questionnaire = findPublished(pin)?.questionnaire
  const place = questionnaire && findQuestion(questionnaire, key)
  if (!place) return []
  return {
    assessmentId,
    names: [storedText(product), storedText(release)],
    questionId: key,
    sectionId: place.section.id,
    ask: place.question.ask,
    due: due && calendarDate(due),
  }
}
