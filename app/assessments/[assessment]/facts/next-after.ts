import type { NextAfterFacts } from '@/components/assessment/first-sitting/facts/facts-notice'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { essentialsOf } from '@/lib/server/assessments/pages/essentials-page'

/** Where one goes on after the facts. */
export function nextAfter(assessment: OpenAssessment): NextAfterFacts {
  const { id, answers, content } = assessment
  const isEssentials = essentialsOf(assessment).some(({ question }) => answers[question] === undefined)
  const place = isEssentials ? 'essentials' : `sections/${content.sections[0]?.id}`
  return { href: `/assessments/${id}/${place}`, isEssentials }
}
