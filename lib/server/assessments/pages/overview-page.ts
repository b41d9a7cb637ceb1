import 'server-only'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { checkReadiness } from '@/lib/core/assessment/check/readiness'
import { isUnanswered } from '@/lib/core/scoring/credit/is-unanswered'
import { progress } from '@/lib/core/scoring/credit/progress'
import { score } from '@/lib/core/scoring/score-assessment'
import { requireRules } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { calendarDate } from '../../records/rows'
import { findAssessment } from '../assessments'

/** An assessment with its level as the answers are now; null where it cannot be found. */
export async function findOverview(person: Person, assessmentId: string) {
  const readAt = new Date()
  const assessment = await findAssessment(person, assessmentId)
  return assessment && { assessment, ...rate(assessment, readAt), readAt: readAt.getTime() }
}

function rate(assessment: OpenAssessment, now: Date) {
  const rules = requireRules(assessment.content)
  const blockers = checkReadiness(rules, assessment)
  return {
    ...score(rules, { ...assessment, lens: 'claimed', date: calendarDate(now) }),
    progress: progress(rules, assessment),
    isUnanswered: isUnanswered(rules, assessment),
    /** How many contradictions have no explanation. */
    unexplained: blockers.filter((blocker) => 'contradiction' in blocker).length,
  }
}
