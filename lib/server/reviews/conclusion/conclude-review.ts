import 'server-only'
import { z } from 'zod'
import { lengths } from '@/lib/core/answers/answer'
import { buildConclusion } from '@/lib/core/review/conclusion/build-conclusion'
import type { Conclusion } from '@/lib/core/review/conclusion/conclusion-schema'
import { mayConclude } from '@/lib/core/review/conclusion/may-conclude'
import { outcomes } from '@/lib/core/review/conclusion/outcomes'
import type { Problem } from '@/lib/core/text/problem'
import { refuseWith } from '@/lib/core/text/refuse-with'
import { wordsSchema } from '@/lib/core/text/typed/words-schema'
import { english } from '@/lib/words/english'
import { type AuditorChangeScope, changeAsAuditor } from '../../access/as-auditor'
import { findDependence } from '../../access/find-dependence'
import type { Person } from '../../identity/person'
import { addReviewStep } from '../../records/review-steps'
import { problemsOf } from '../../records/zod-problems'
import { newId } from '../../world/new-id'
import { judgedFrom, readJudged } from '../desk/read-judged'
import { notNow } from '../threads/written'
import { gather } from './gather'

const concludeForm = z.object({
  outcome: z.enum(outcomes, refuseWith({ code: 'review-problem.conclude.outcome', values: {} })),
  limits: wordsSchema
    .min(1, refuseWith({ code: 'review-problem.conclude.limits', values: {} }))
    .max(lengths.note),
})

export type Concluded = { concluded: true } | { concluded: false; problems: Problem[] }

/**
 * Concludes an accepted review: everything is frozen, and the review has ended. Concluding what is concluded already changes
 * nothing. Null where the person is not its auditor. `field` of a problem names what to look at, as in mayConclude.
 */
export function concludeReview(person: Person, reviewId: string, input: unknown): Promise<Concluded | null> {
  return changeAsAuditor(person, reviewId, async (scope) => {
    const { db, review } = scope
    if (review.state === 'concluded') return { concluded: true }
    const rows = await readJudged(scope)
    if (!rows) return refuse([{ field: '', ...notNow }])
    const parsed = concludeForm.safeParse(input)
    if (!parsed.success) return refuse(problemsOf(parsed.error))
    const { organisationId, productId } = review
    const dependence = await findDependence(db, { personId: person.id, organisationId, productId })
    if (dependence.length > 0)
      return refuse([{ field: '', code: 'review-problem.dependent-now', values: {} }])
    const judged = judgedFrom(rows.own)
    const gathered = await gather(scope, judged)
    const { outcome, limits } = parsed.data
    const given = { ...gathered, outcome, limits, at: new Date().toISOString() }
    const problems = mayConclude(outcome, judged.compiled, given)
    if (problems.length > 0) return refuse(problems)
    await write(scope, buildConclusion(judged.compiled, given, english))
    return { concluded: true }
  })
}

function refuse(problems: Problem[]): Concluded {
  return { concluded: false, problems }
}

async function write(
  { db, person, review, record }: AuditorChangeScope,
  { conclusion, json, digest }: ReturnType<typeof buildConclusion>,
): Promise<void> {
  const [id, at] = [newId(), new Date(conclusion.at)]
  const { organisationId, id: reviewId } = review
  const { outcome, format } = conclusion
  const by = { concludedById: person.id, concludedAt: at }
  const frozen = { outcome, format, content: json, digest, verifiedLevel: levelOf(conclusion) }
  await db.conclusion.create({ data: { id, organisationId, reviewId, ...frozen, ...by } })
  await db.review.update({ where: { id: reviewId }, data: { state: 'concluded' } })
  const step = {
    organisationId,
    reviewId,
    step: 'conclude',
    state: 'concluded',
    personId: person.id,
  } as const
  await addReviewStep(db, { ...step, at })
  record({ kind: 'review-concluded', at, data: { conclusion: id, digest, outcome } })
}

/** Only where the verified lens may show its overall level. */
function levelOf({ verified: { showsLevel, score } }: Conclusion): number | null {
  return showsLevel && score.overall.assessed ? score.overall.level : null
}
