import { questionPath } from '@/components/assessment/page/question-path'
import { factConflictMessage } from '@/lib/core/answers/facts/fact-conflicts'
import { inferredNoMessage } from '@/lib/core/answers/facts/fact-implications'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import type { Blocker } from '@/lib/core/assessment/check/readiness'
import type { Problem } from '@/lib/core/text/problem'

/** What blocks a submission; `field` is the path at which it is fixed. */
export function blockerProblems(
  { id, content }: Pick<OpenAssessment, 'id' | 'content'>,
  blockers: readonly Blocker[],
): Problem[] {
  const asks = new Map(
    content.sections.flatMap(({ questions }) => questions.map((question) => [question.id, question.ask])),
  )
  return blockers.map((blocker) => problemOf(blocker))

  function problemOf(blocker: Blocker): Problem {
    switch (blocker.kind) {
      case 'unanswered':
      case 'reason-missing':
      case 'unconfirmed':
        return {
          field: questionPath(id, blocker.section, blocker.question),
          code: `form-problem.blocked.${blocker.kind}`,
          values: { question: asks.get(blocker.question) ?? '' },
        }
      case 'fact-conflict':
        return {
          field: `/assessments/${id}/facts#fact-${blocker.fact}`,
          ...factConflictMessage(blocker, content.facts),
        }
      case 'inferred-no':
        return {
          field: `/assessments/${id}/facts#fact-${blocker.fact}`,
          ...inferredNoMessage(blocker, content.facts),
        }
      case 'contradiction-unexplained':
      case 'explanation-lapsed': {
        const contradiction = content.contradictions.find((each) => each.id === blocker.contradiction)
        return {
          field: `/assessments/${id}/check#contradiction-${blocker.contradiction}`,
          code: `form-problem.blocked.${blocker.kind}`,
          values: { contradiction: contradiction?.text ?? '' },
        }
      }
    }
  }
}
