import 'server-only'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { checkReadiness } from '@/lib/core/assessment/check/readiness'
import { isUnanswered } from '@/lib/core/scoring/credit/is-unanswered'
import { progress } from '@/lib/core/scoring/credit/progress'
import { timeLeft } from '@/lib/core/scoring/first-look/time-left'
import { score } from '@/lib/core/scoring/score-assessment'
import { readAs } from '../../access/as-person'
import { requireRules } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { calendarDate } from '../../records/rows'
import { readAssessment } from '../assessments'
import { countOpenProposals } from '../proposals/read-proposals'
import { essentialIds, essentialsOf } from './essentials-page'

/** An assessment with its level as the answers are now, and how many proposals wait; null where it cannot be found. */
export async function findOverview(person: Person, assessmentId: string) {
  const readAt = new Date()
  const read = await readAs(person, async (scope) => {
    const found = await scope.findAssessment('read-draft', assessmentId)
    const assessment = found && (await readAssessment(scope, found))
    return assessment && { assessment, proposals: await countOpenProposals(scope.db, assessment.id) }
  })
  return read && { ...read, ...rate(read.assessment, readAt), readAt: readAt.getTime() }
}

function rate(assessment: OpenAssessment, now: Date) {
  const rules = requireRules(assessment.content)
  const blockers = checkReadiness(rules, assessment)
  return {
    ...score(rules, { ...assessment, lens: 'claimed', date: calendarDate(now) }),
    progress: progress(rules, assessment),
    isUnanswered: isUnanswered(rules, assessment),
    left: timeLeft(rules, assessment, essentialIds(assessment.content)),
    hasOpenEssentials: essentialsOf(assessment).some(
      ({ question }) => assessment.answers[question] === undefined,
    ),
    /** How many contradictions have no explanation. */
    unexplained: blockers.filter((blocker) => 'contradiction' in blocker).length,
  }
}
