import 'server-only'
import type { AssessmentSummary } from '@/lib/core/assessment/assessment'
import type { AssessmentWithStanding, Standing } from '@/lib/core/assessment/standing'
import { isUnanswered } from '@/lib/core/scoring/is-unanswered'
import { score } from '@/lib/core/scoring/score-assessment'
import { requireQuestionnaire, requireRules } from './catalogue'
import { database } from './database'
import { entrySchemas } from './entries'
import { calendarDate } from './stored'
import { submittedStandings } from './submitted-standing'

/**
 * Assessments with their overall levels: of an open draft as its answers are now, else as the last submission
 * told it. A person who may not read drafts gets the submission's, also while the next draft is open.
 */
export async function withStandings(
  assessments: readonly AssessmentSummary[],
  { seesDrafts }: { seesDrafts: boolean },
): Promise<AssessmentWithStanding[]> {
  const isOpen = ({ state }: AssessmentSummary) => seesDrafts && state === 'draft'
  const latestOf = ({ submissions }: AssessmentSummary) => submissions[0]?.id
  const submitted = assessments.filter((each) => !isOpen(each)).flatMap((each) => latestOf(each) ?? [])
  const [ofDrafts, ofSubmissions] = await Promise.all([
    standingsOfDrafts(assessments.filter(isOpen)),
    submittedStandings(submitted),
  ])
  return assessments.map((each) => ({
    ...each,
    standing: (isOpen(each) ? ofDrafts.get(each.id) : ofSubmissions.get(latestOf(each) ?? '')) ?? null,
  }))
}

/** By assessment. A draft in which nothing was said has none: it could be everything. */
async function standingsOfDrafts(drafts: readonly AssessmentSummary[]): Promise<Map<string, Standing>> {
  const said = drafts.filter(({ changedAt }) => changedAt !== null)
  const choices = await readChoices(said.map(({ id }) => id))
  return new Map(
    said.flatMap((draft) => {
      const standing = standingOf(draft, choices.get(draft.id) ?? [])
      return standing ? [[draft.id, standing] as const] : []
    }),
  )
}

type Choice = { assessmentId: string; kind: 'answer' | 'fact'; key: string; value: unknown }

// Notes and evidence do not change the claimed level and may be long, so they stay in the database.
async function readChoices(ids: readonly string[]): Promise<Map<string, Choice[]>> {
  if (ids.length === 0) return new Map()
  const rows = await database().$queryRaw<Choice[]>`
    SELECT e.assessment_id AS "assessmentId", e.kind::text AS kind, e.key,
      CASE WHEN e.kind = 'answer' THEN jsonb_build_object('says', e.value -> 'says') ELSE e.value END AS value
    FROM entry e
    WHERE e.assessment_id = ANY(${[...ids]}::uuid[]) AND e.kind IN ('answer', 'fact')
      AND e.value IS NOT NULL`
  const byAssessment = new Map<string, Choice[]>(ids.map((id) => [id, []]))
  for (const row of rows) byAssessment.get(row.assessmentId)?.push(row)
  return byAssessment
}

function standingOf({ questionnaire }: AssessmentSummary, choices: readonly Choice[]): Standing | null {
  const content = requireQuestionnaire(questionnaire)
  const valuesOf = <T>(kind: Choice['kind'], parse: (value: unknown) => T): Record<string, T> =>
    Object.fromEntries(choices.flatMap((each) => (each.kind === kind ? [[each.key, parse(each.value)]] : [])))
  const facts = valuesOf('fact', (value) => entrySchemas.fact.parse(value))
  const answers = valuesOf('answer', (value) => entrySchemas.answer.parse(value))
  const date = calendarDate(new Date())
  const rules = requireRules(content)
  if (isUnanswered(rules, { facts, answers })) return null
  const { overall } = score(rules, { facts, answers, lens: 'claimed', date })
  if (!overall.assessed) return null
  return { level: overall.level, couldBe: overall.couldBe, levels: content.levels }
}
