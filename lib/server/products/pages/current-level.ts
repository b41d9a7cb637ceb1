import 'server-only'
import { storedSaysSchema } from '@/lib/core/answers/answer'
import type { AssessmentSummary } from '@/lib/core/assessment/assessment'
import type { AssessmentWithLevel, CurrentLevel } from '@/lib/core/assessment/current-level'
import { isUnanswered } from '@/lib/core/scoring/credit/is-unanswered'
import { progress } from '@/lib/core/scoring/credit/progress'
import { openWhileMostIs } from '@/lib/core/scoring/first-look/mostly-open'
import { score } from '@/lib/core/scoring/score-assessment'
import { entrySchemas } from '../../assessments/entries/entries'
import { requireQuestionnaire, requireRules } from '../../content/catalogue'
import { calendarDate } from '../../records/rows'
import { submittedLevels } from '../../submissions/submitted-level'
import type { Transaction } from '../../world/transaction'

/** An assessment with what its level is calculated from: the answers of an open draft, or what was submitted. */
export type UnscoredAssessment = AssessmentSummary & {
  entries: StoredAnswers | null
  submittedLevel: CurrentLevel | null
}

/**
 * Assessments with what their levels follow from: of an open draft its current answers, else what the last submission
 * stored. A person who may not read drafts gets the submission's, also while the next draft is open.
 */
export async function readUnscored(
  db: Transaction,
  assessments: readonly AssessmentSummary[],
  { seesDrafts }: { seesDrafts: boolean },
): Promise<UnscoredAssessment[]> {
  const isOpen = ({ state }: AssessmentSummary) => seesDrafts && state === 'draft'
  const latestOf = ({ submissions }: AssessmentSummary) => submissions[0]?.id
  const answered = assessments.filter((each) => isOpen(each) && each.changedAt !== null)
  const submitted = assessments.filter((each) => !isOpen(each)).flatMap((each) => latestOf(each) ?? [])
  const ofDrafts = await readStoredAnswers(
    db,
    answered.map(({ id }) => id),
  )
  const ofSubmissions = await submittedLevels(db, submitted)
  return assessments.map((each) => ({
    ...each,
    entries: ofDrafts.get(each.id) ?? null,
    submittedLevel: isOpen(each) ? null : (ofSubmissions.get(latestOf(each) ?? '') ?? null),
  }))
}

/**
 * An assessment with its overall level, calculated after the transaction that read it. A draft without answers has
 * none: its level could be any.
 */
export function withCurrentLevel({
  entries,
  submittedLevel,
  ...summary
}: UnscoredAssessment): AssessmentWithLevel {
  return { ...summary, currentLevel: entries ? levelOf(summary, entries) : submittedLevel }
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
  const open = openWhileMostIs(progress(rules, { facts, answers }))
  return { level: overall.level, couldBe: overall.couldBe, levels: content.levels, open }
}

function parseEach<T>(values: Record<string, unknown>, parse: (value: unknown) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, parse(value)]))
}
