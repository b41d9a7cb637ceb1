import 'server-only'
import { compileApplicability } from '@/lib/core/answers/applicability'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { checkReadiness } from '@/lib/core/assessment/check/readiness'
import { reportWillSay } from '@/lib/core/assessment/check/report-will-say'
import { findContradictions } from '@/lib/core/scoring/contradiction/contradictions'
import { requireRules } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { calendarDate } from '../../records/rows'
import { findAssessment } from '../assessments'

/** An assessment with everything that is looked through before it is submitted; null where it cannot be found. */
export async function findCheck(person: Person, assessmentId: string) {
  const readAt = new Date()
  const assessment = await findAssessment(person, assessmentId)
  return (
    assessment && {
      assessment,
      ...check(assessment, calendarDate(readAt)),
      date: calendarDate(readAt),
      readAt: readAt.getTime(),
    }
  )
}

function check(assessment: OpenAssessment, date: string) {
  const rules = requireRules(assessment.content)
  return {
    blockers: checkReadiness(rules, assessment),
    contradictions: findContradictions(rules, assessment),
    willSay: reportWillSay(rules, { ...assessment, date }),
    applies: compileApplicability(assessment.content)(assessment.facts),
  }
}
