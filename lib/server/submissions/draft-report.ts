import 'server-only'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { buildReport } from '@/lib/core/report/build-report'
import type { Report } from '@/lib/core/report/report'
import { reportWords } from '@/lib/words/report-words'
import { readAs } from '../access/as-person'
import { readAssessment } from '../assessments/assessments'
import type { Person } from '../identity/person'
import { asAssessed, asFrameworkChoices, calendarDate } from '../records/rows'
import { findPreviousPlan } from './previous-plan'

/** The report of the current draft, marked as not submitted; null where it cannot be found. */
export async function findDraftReport(
  person: Person,
  assessmentId: string,
): Promise<{ assessment: OpenAssessment; report: Report } | null> {
  const read = await readAs(person, async (scope) => {
    const found = await scope.findAssessment('read-draft', assessmentId)
    const assessment = found && (await readAssessment(scope, found))
    if (!assessment) return null
    const where = { id: found.productId }
    const product = await scope.db.product.findUniqueOrThrow({ where, select: { frameworks: true } })
    const previousPlan = await findPreviousPlan(scope.db, found)
    return { assessment, frameworks: product.frameworks, previousPlan }
  })
  if (!read) return null
  const { assessment, frameworks, previousPlan } = read
  const { content: questionnaire, facts, answers, explanations, plan, own } = assessment
  const input = {
    questionnaire,
    product: asAssessed(assessment.product, assessment.release, assessment.organisation.name),
    facts,
    answers,
    explanations,
    plan,
    previousPlan,
    own,
    frameworkChoices: asFrameworkChoices(frameworks),
    date: calendarDate(new Date()),
    submission: null,
  }
  return { assessment, report: buildReport(input, reportWords(questionnaire.language)) }
}
