import 'server-only'
import { z } from 'zod'
import { compileApplicability } from '@/lib/core/answers/applicability'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { checkReadiness } from '@/lib/core/assessment/check/readiness'
import { reportWillSay } from '@/lib/core/assessment/check/report-will-say'
import { findContradictions } from '@/lib/core/scoring/contradiction/contradictions'
import { readAs } from '../../access/as-person'
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
      contact: await findLastContact(person, assessment.product.id),
      date: calendarDate(readAt),
      readAt: readAt.getTime(),
    }
  )
}

const givenSchema = z.object({ name: z.string(), address: z.string() }).nullable().catch(null)

/** Whom the product's latest submission names to its readers; null where it names nobody, as those of before could not. */
async function findLastContact(person: Person, productId: string): Promise<z.infer<typeof givenSchema>> {
  const rows = await readAs(
    person,
    (scope) => scope.db.$queryRaw<{ contact: unknown }[]>`
      SELECT s.report::jsonb #> '{submission,contact}' AS contact
      FROM submission s JOIN assessment a ON a.id = s.assessment_id JOIN release r ON r.id = a.release_id
      WHERE r.product_id = ${productId}::uuid ORDER BY s.submitted_at DESC, s.id DESC LIMIT 1`,
  )
  return givenSchema.parse(rows[0]?.contact)
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
