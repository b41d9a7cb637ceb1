import 'server-only'
import { type Facts, factsSchema, storedSaysSchema } from '@/lib/core/answers/answer'
import { storedPlanLineSchema } from '@/lib/core/assessment/plan/plan'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { Prisma } from '../../../generated/client'
import { hasOpenDraft } from '../../../records/open-draft'
import type { Transaction } from '../../../world/transaction'
import { mostReleases } from './most-releases'
import type { PlanRead, PlanSide } from './plan-line'

/** The lines of a product as they are now, and what the assessment of each release that was started last says of them and of `other`. */
export async function readCurrentPlan(
  db: Transaction,
  productId: string,
  other: readonly string[] = [],
): Promise<() => PlanRead> {
  const stored = await db.planLine.findMany({
    where: { productId },
    select: { questionnaireId: true, question: true, value: true },
  })
  const rows = stored.filter(({ value }) => value !== null)
  const questions = [...new Set([...rows.map(({ question }) => question), ...other])]
  const sides = questions.length > 0 ? await readSides(db, productId) : []
  const ids = sides.map(({ assessmentId }) => assessmentId)
  const said = ids.length > 0 ? await readSaid(db, ids, questions) : []
  return () => ({
    lines: rows.map(({ value, ...place }) => ({ ...place, line: storedPlanLineSchema.parse(value) })),
    sides: sides.map((side) => asSide(side, said)),
  })
}

type SideRow = {
  id: string
  version: string
  hash: string
  label: string
  assessmentId: string
  isDraft: boolean
}

/** Ids are UUIDs of version 7, which sort by time. */
function readSides(db: Transaction, productId: string): Promise<SideRow[]> {
  return db.$queryRaw<SideRow[]>`
    SELECT side.*, ${hasOpenDraft(Prisma.sql`side."assessmentId"`)} AS "isDraft"
    FROM (
      SELECT latest.*, row_number() OVER (PARTITION BY latest.id ORDER BY latest."assessmentId" DESC) AS place
      FROM (
        SELECT DISTINCT ON (a.questionnaire_id, r.id) a.questionnaire_id AS id, a.questionnaire_version AS version,
          a.questionnaire_hash AS hash, r.label, a.id AS "assessmentId"
        FROM release r JOIN assessment a ON a.release_id = r.id
        WHERE r.product_id = ${productId}::uuid
        ORDER BY a.questionnaire_id, r.id, a.id DESC
      ) latest
    ) side
    WHERE side.place <= ${mostReleases}
    ORDER BY side."assessmentId" DESC`
}

type SaidRow = { assessmentId: string; kind: 'fact' | 'answer'; key: string; value: unknown }

/** All facts, and what is said to the questions that are planned. */
function readSaid(db: Transaction, ids: readonly string[], questions: readonly string[]): Promise<SaidRow[]> {
  return db.$queryRaw<SaidRow[]>`
    SELECT e.assessment_id AS "assessmentId", e.kind::text AS kind, e.key,
      CASE WHEN e.kind = 'answer' THEN e.value -> 'says' ELSE e.value END AS value
    FROM entry e
    WHERE e.assessment_id = ANY(${[...ids]}::uuid[]) AND e.value IS NOT NULL AND e.value <> 'null'::jsonb
      AND (e.kind = 'fact' OR (e.kind = 'answer' AND e.key = ANY(${[...questions]}::text[])))`
}

function asSide({ id, version, hash, label, ...side }: SideRow, said: readonly SaidRow[]): PlanSide {
  const { assessmentId, isDraft } = side
  const own = said.filter((row) => row.assessmentId === assessmentId)
  const ofKind = (kind: SaidRow['kind']) =>
    own.filter((row) => row.kind === kind).map(({ key, value }) => [key, value] as const)
  const facts: Facts = factsSchema.parse(Object.fromEntries(ofKind('fact')))
  const says = ofKind('answer').map(([key, value]) => [key, storedSaysSchema.parse(value)] as const)
  return {
    pin: { id, version, hash },
    release: storedText(label),
    assessmentId,
    isDraft,
    facts,
    says: new Map(says),
  }
}
