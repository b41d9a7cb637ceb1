import 'server-only'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { mayConclude } from '@/lib/core/review/conclusion/may-conclude'
import { type Outcome, outcomes } from '@/lib/core/review/conclusion/outcomes'
import { type VerifiedResult, verifiedResult } from '@/lib/core/review/verified/verified-result'
import type { Problem } from '@/lib/core/text/problem'
import { type OwnReview, readAsAuditor } from '../../access/as-auditor'
import type { Person } from '../../identity/person'
import { judgedFrom, readJudged } from '../desk/read-judged'
import { gather } from './gather'

export type ConcludePage = {
  review: OwnReview
  questionnaire: Questionnaire
  /** What is in the way of each outcome; empty where it can be given. */
  inTheWay: Record<Outcome, Problem[]>
  result: VerifiedResult
}

/** What an auditor sees before they conclude; null where the review is not theirs or not accepted. */
export async function findConcludePage(person: Person, reviewId: string): Promise<ConcludePage | null> {
  const read = await readAsAuditor(person, reviewId, async (scope) => {
    const rows = await readJudged(scope)
    if (!rows) return null
    const judged = judgedFrom(rows.own)
    return { review: scope.review, judged, gathered: await gather(scope, judged) }
  })
  if (!read) return null
  const { review, judged, gathered } = read
  const problems = outcomes.map(
    (outcome) => [outcome, mayConclude(outcome, judged.compiled, gathered)] as const,
  )
  const { facts, answers, verdicts, scope } = gathered
  const date = judged.submittedOn
  return {
    review,
    questionnaire: judged.submission.questionnaire,
    inTheWay: {
      confirmed: [],
      'with-reservations': [],
      'not-confirmed': [],
      ...Object.fromEntries(problems),
    },
    result: verifiedResult(judged.compiled, { facts, answers, verdicts, scope, date }),
  }
}
