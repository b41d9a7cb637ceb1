import 'server-only'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { buildReport } from '@/lib/core/report/build-report'
import type { Report } from '@/lib/core/report/report'
import { findAssessment } from '../assessments/assessments'
import type { Person } from '../identity/person'
import { asAssessed, asFrameworkChoices, calendarDate } from '../records/rows'
import { database } from '../world/database'

/** What an assessment's report says today, not submitted by anybody; null where it cannot be found. */
export async function findDraftReport(
  person: Person,
  assessmentId: string,
): Promise<{ assessment: OpenAssessment; report: Report } | null> {
  const assessment = await findAssessment(person, assessmentId)
  if (!assessment) return null
  const { frameworks } = await database().product.findUniqueOrThrow({
    where: { id: assessment.product.id },
    select: { frameworks: true },
  })
  const { content: questionnaire, facts, answers, explanations, plan } = assessment
  const report = buildReport({
    questionnaire,
    product: asAssessed(assessment.product, assessment.release, assessment.organisation.name),
    facts,
    answers,
    explanations,
    plan,
    frameworkChoices: asFrameworkChoices(frameworks),
    date: calendarDate(new Date()),
    submission: null,
  })
  return { assessment, report }
}
