import 'server-only'
import { factsSchema, storedSaysSchema } from '@/lib/core/answers/answer'
import { storedPlanLineSchema } from '@/lib/core/assessment/plan/plan'
import { questionsById } from '@/lib/core/format/question-place'
import type { Product } from '@/lib/core/products/product'
import { inPlanOrder, type PlanState, type ProductPlanLine } from '@/lib/core/products/product-plan'
import { creditsOf } from '@/lib/core/scoring/credit/credits'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../../access/as-person'
import { requireQuestionnaire, requireRules } from '../../../content/catalogue'
import type { Person } from '../../../identity/person'
import { asProduct } from '../../../records/rows'
import type { Transaction } from '../../../world/transaction'

export type ProductPlan = { product: Product; lines: ProductPlanLine[] }

/**
 * What the team plans for a product: of each question the line that was written last in any of its assessments, whichever release that is
 * of. For those who read drafts; null for everybody else.
 */
export async function findProductPlan(person: Person, productId: string): Promise<ProductPlan | null> {
  const read = await readAs(person, async (scope) => {
    const found = await scope.findProduct('read-draft', productId)
    if (!found) return null
    const product = await scope.db.product.findUniqueOrThrow({ where: { id: found.id } })
    const rows = await readLines(scope.db, found.id)
    const facts = await readFacts(scope.db, [...new Set(rows.map(({ assessmentId }) => assessmentId))])
    return { product: asProduct(product), rows, facts }
  })
  if (!read) return null
  const lines = read.rows.map((row) => asLine(row, read.facts.get(row.assessmentId) ?? {}))
  return { product: read.product, lines: inPlanOrder(lines) }
}

type Row = {
  assessmentId: string
  id: string
  version: string
  hash: string
  question: string
  line: unknown
  says: unknown
  label: string
  isDraft: boolean
}

function readLines(db: Transaction, productId: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT last.*, said.value -> 'says' AS says,
      EXISTS (SELECT 1 FROM draft d WHERE d.assessment_id = last."assessmentId"
        AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.draft_id = d.id)) AS "isDraft"
    FROM (
      SELECT DISTINCT ON (a.questionnaire_id, e.key) a.id AS "assessmentId", a.questionnaire_id AS id,
        a.questionnaire_version AS version, a.questionnaire_hash AS hash, e.key AS question, e.value AS line, r.label
      FROM release r JOIN assessment a ON a.release_id = r.id JOIN entry e ON e.assessment_id = a.id
      WHERE r.product_id = ${productId}::uuid AND e.kind = 'plan'
      ORDER BY a.questionnaire_id, e.key, e.updated_at DESC, a.id DESC
    ) last
    LEFT JOIN entry said ON said.assessment_id = last."assessmentId" AND said.kind = 'answer' AND said.key = last.question
    WHERE last.line IS NOT NULL AND last.line <> 'null'::jsonb`
}

async function readFacts(db: Transaction, ids: readonly string[]): Promise<Map<string, Facts>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<{ assessmentId: string; facts: unknown }[]>`
    SELECT e.assessment_id AS "assessmentId", json_object_agg(e.key, e.value) AS facts FROM entry e
    WHERE e.assessment_id = ANY(${[...ids]}::uuid[]) AND e.kind = 'fact' AND e.value IS NOT NULL
    GROUP BY e.assessment_id`
  return new Map(rows.map(({ assessmentId, facts }) => [assessmentId, factsSchema.parse(facts)]))
}

type Facts = ReturnType<typeof factsSchema.parse>

function asLine(row: Row, facts: Facts): ProductPlanLine {
  const { id, version, hash, question, assessmentId, isDraft } = row
  const content = requireQuestionnaire({ id, version, hash })
  const { to, owner, effort, due } = storedPlanLineSchema.parse(row.line)
  const now = worthNow(row, facts)
  const state: PlanState = now === null ? 'left' : now >= to ? 'done' : 'open'
  return {
    questionnaire: { id, version, title: content.title },
    question,
    ask: questionsById(content).get(question)?.ask ?? question,
    ...{ state, to, now },
    ...{ owner: owner ?? null, effort: effort ?? null, due: due ?? null },
    ...{ release: storedText(row.label), assessmentId, isDraft },
  }
}

/** The least that the answer is worth as it is claimed; null where the question is not asked or not applicable. */
function worthNow({ id, version, hash, question, says }: Row, facts: Facts): number | null {
  const rules = requireRules(requireQuestionnaire({ id, version, hash }))
  const asked = rules.sections.flatMap(({ questions }) => questions).find((each) => each.id === question)
  if (!asked?.applies(facts)) return null
  const answer = says ? { says: storedSaysSchema.parse(says), evidence: [], copied: false } : undefined
  const credits = creditsOf(asked, answer, { lens: 'claimed', date: '' })
  return credits === 'left-out' ? null : credits.low
}
