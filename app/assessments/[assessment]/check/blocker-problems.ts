import { questionPath } from '@/components/assessment/page/question-path'
import { factConflictSentence } from '@/lib/core/answers/fact-conflicts'
import { inferredNoSentence } from '@/lib/core/answers/fact-implications'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import type { Blocker } from '@/lib/core/assessment/check/readiness'
import type { Problem } from '@/lib/core/text/problem'

/** What blocks a submission in words; `field` is the path at which it is fixed. */
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
        return {
          field: questionPath(id, blocker.section, blocker.question),
          message: `Answer: ${asks.get(blocker.question)}`,
        }
      case 'reason-missing':
        return {
          field: questionPath(id, blocker.section, blocker.question),
          message: `Give the reason why this is not applicable: ${asks.get(blocker.question)}`,
        }
      case 'unconfirmed':
        return {
          field: questionPath(id, blocker.section, blocker.question),
          message: `Confirm the copied answer: ${asks.get(blocker.question)}`,
        }
      case 'fact-conflict':
        return {
          field: `/assessments/${id}/facts#fact-${blocker.fact}`,
          message: factConflictSentence(blocker, content.facts),
        }
      case 'inferred-no':
        return {
          field: `/assessments/${id}/facts#fact-${blocker.fact}`,
          message: inferredNoSentence(blocker, content.facts),
        }
      case 'contradiction-unexplained':
      case 'explanation-lapsed': {
        const words = content.contradictions.find((each) => each.id === blocker.contradiction)?.text
        const lead = blocker.kind === 'explanation-lapsed' ? 'Explain again' : 'Resolve or explain'
        return {
          field: `/assessments/${id}/check#contradiction-${blocker.contradiction}`,
          message: `${lead}: ${words}`,
        }
      }
    }
  }
}
