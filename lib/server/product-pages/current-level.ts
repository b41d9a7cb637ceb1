import 'server-only'
import { storedSaysSchema } from '@/lib/core/answers/answer'
import type { AssessmentSummary } from '@/lib/core/assessment/assessment'
import type { AssessmentWithLevel, CurrentLevel } from '@/lib/core/assessment/current-level'
import { isUnanswered } from '@/lib/core/scoring/credit/is-unanswered'
import { score } from '@/lib/core/scoring/score-assessment'
import { entrySchemas } from '../assessments/entries/entries'
import { requireQuestionnaire, requireRules } from '../content/catalogue'
import { calendarDate } from '../records/rows'
import { submittedLevels } from '../submissions/submitted-level'
import type { Transaction } from '../world/transaction'

/**
 * Assessments with their overall levels: of an open draft from its current answers, else as the last submission
 * stored it. A person who may not read drafts gets the submission's, also while the next draft is open.
 */
export async function withCurrentLevels(
  db: Transaction,
  assessments: readonly AssessmentSummary[],
  { seesDrafts }: { seesDrafts: boolean },
): Promise<AssessmentWithLevel[]> {
  const isOpen = ({ state }: AssessmentSummary) => seesDrafts && state === 'draft'
  const latestOf = ({ submissions }: AssessmentSummary) => submissions[0]?.id
  const submitted = assessments.filter((each) => !isOpen(each)).flatMap((each) => latestOf(each) ?? [])
  const ofDrafts = await levelsOfDrafts(db, assessments.filter(isOpen))
  const ofSubmissions = await submittedLevels(db, submitted)
  return assessments.map((each) => ({
    ...each,
    currentLevel: (isOpen(each) ? ofDrafts.get(each.id) : ofSubmissions.get(latestOf(each) ?? '')) ?? null,
  }))
}

/** By assessment. A draft without answers has none: its level could be any. */
async function levelsOfDrafts(
  db: Transaction,
  drafts: readonly AssessmentSummary[],
): Promise<Map<string, CurrentLevel>> {
  const entries = await readStoredAnswers(
    db,
    drafts.flatMap(({ id, changedAt }) => (changedAt === null ? [] : id)),
  )
  return new Map(
    drafts.flatMap((draft) => {
      const own = entries.get(draft.id)
      const currentLevel = own ? levelOf(draft, own) : null
      return currentLevel ? [[draft.id, currentLevel] as const] : []
    }),
  )
}

type StoredAnswers = {
  assessmentId: string
  answers: Record<string, unknown>
  facts: Record<string, unknown>
}

// Notes and evidence do not change the claimed level and may be long, so they stay in the database. A row for each
// assessment: a row for each answer takes twice as long to read.
async function readStoredAnswers(
  db: Transaction,
  ids: readonly string[],
): Promise<Map<string, StoredAnswers>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<StoredAnswers[]>`
    SELECT e.assessment_id AS "assessmentId",
      coalesce(json_object_agg(e.key, e.value -> 'says') FILTER (WHERE e.kind = 'answer'), '{}') AS answers,
      coalesce(json_object_agg(e.key, e.value) FILTER (WHERE e.kind = 'fact'), '{}') AS facts
    FROM entry e
    WHERE e.assessment_id = ANY(${[...ids]}::uuid[]) AND e.kind IN ('answer', 'fact')
      AND e.value IS NOT NULL
    GROUP BY e.assessment_id`
  return new Map(rows.map((row) => [row.assessmentId, row]))
}

function levelOf({ questionnaire }: AssessmentSummary, entries: StoredAnswers): CurrentLevel | null {
  const content = requireQuestionnaire(questionnaire)
  const facts = parseEach(entries.facts, (value) => entrySchemas.fact.parse(value))
  const answers = parseEach(entries.answers, (value) => ({
    says: storedSaysSchema.parse(value),
    evidence: [],
    copied: false,
  }))
  const date = calendarDate(new Date())
  const rules = requireRules(content)
  if (isUnanswered(rules, { facts, answers })) return null
  const { overall } = score(rules, { facts, answers, lens: 'claimed', date })
  if (!overall.assessed) return null
  return { level: overall.level, couldBe: overall.couldBe, levels: content.levels }
}

function parseEach<T>(values: Record<string, unknown>, parse: (value: unknown) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, parse(value)]))
}
