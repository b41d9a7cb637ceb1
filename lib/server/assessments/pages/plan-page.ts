import 'server-only'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { nextSteps } from '@/lib/core/scoring/advice/next-steps'
import type { OverallScore } from '@/lib/core/scoring/score'
import { score } from '@/lib/core/scoring/score-assessment'
import { requireRules } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { calendarDate } from '../../records/rows'
import { findAssessment } from '../assessments'

/** An assessment with what leads to a level; without a level that is above its own: to the next one. */
export async function findNextSteps(
  person: Person,
  { assessmentId, target }: { assessmentId: string; target: number },
) {
  const assessment = await findAssessment(person, assessmentId)
  return assessment && { assessment, ...stepsTo(assessment, target) }
}

function stepsTo(assessment: OpenAssessment, wanted: number) {
  const rules = requireRules(assessment.content)
  const given = { ...assessment, date: calendarDate(new Date()) }
  const { sections, overall } = score(rules, { ...given, lens: 'claimed' })
  const targets = levelsAbove(overall, assessment.content.levels.length)
  const target = targets.includes(wanted) ? wanted : undefined
  return { sections, targets, steps: nextSteps(rules, { ...given, target }) }
}

/** The levels one can still go up to; none where nothing is assessed. */
function levelsAbove(overall: OverallScore, count: number): number[] {
  if (!overall.assessed) return []
  return Array.from({ length: count }, (_, level) => level).slice(overall.level + 1)
}
