import 'server-only'
import { z } from 'zod'
import { isUnderReview } from '@/lib/core/review/lifecycle/review-lifecycle'
import {
  drawSample,
  extendSample,
  populationOf,
  type Sample,
  sampleSchema,
  sampleSeed,
} from '@/lib/core/review/sample/draw-sample'
import type { Problem } from '@/lib/core/text/problem'
import { type AuditorChangeScope, changeAsAuditor, readAsAuditor } from '../../access/as-auditor'
import type { Person } from '../../identity/person'
import { type JudgedReview, judgedFrom, readJudged } from './read-judged'

export type SampleOutcome = { drawn: true; sample: Sample } | { drawn: false; problems: Problem[] }

/**
 * Draws the sample of a review: what is always examined, and `count` of the rest. It is recorded before the first verdict
 * and never drawn again; null where the person is not its auditor. `count` is unparsed.
 */
export function drawReviewSample(
  person: Person,
  { reviewId, count }: { reviewId: string; count: unknown },
): Promise<SampleOutcome | null> {
  return changeSample(person, { reviewId, count }, async ({ db, review }, judged, wanted) => {
    const current = await db.review.findUniqueOrThrow({ where: { id: review.id }, select: { sample: true } })
    if (current.sample !== null) return refuse('sample-drawn')
    if ((await db.verdictChange.count({ where: { reviewId: review.id } })) > 0) return refuse('sample-late')
    const seed = sampleSeed(judged.contentDigest, review.id)
    return drawSample(populationOf(judged.compiled, judged.submission), seed, wanted)
  })
}

/** Adds `count` questions of the rest to the sample; what was drawn stays drawn. */
export function extendReviewSample(
  person: Person,
  { reviewId, count, drawn }: { reviewId: string; count: unknown; drawn: unknown },
): Promise<SampleOutcome | null> {
  return changeSample(person, { reviewId, count }, async ({ db, review }, judged, more) => {
    const { sample } = await db.review.findUniqueOrThrow({
      where: { id: review.id },
      select: { sample: true },
    })
    if (sample === null) return refuse('sample-missing')
    const before = sampleSchema.parse(sample)
    // The page was made for another size, as when it is sent twice.
    if (before.drawn.length !== Number(drawn)) return refuse('sample-changed')
    return extendSample(populationOf(judged.compiled, judged.submission), before, more)
  })
}

type Refusal = { drawn: false; problems: Problem[] }
type Work = (scope: AuditorChangeScope, judged: JudgedReview, count: number) => Promise<Sample | Refusal>

/** Whole numbers from 1 to what a questionnaire can have. */
const countSchema = z.coerce.number().int().min(1).max(1000)

async function changeSample(
  person: Person,
  { reviewId, count }: { reviewId: string; count: unknown },
  work: Work,
): Promise<SampleOutcome | null> {
  const found = await readAsAuditor(person, reviewId, async (scope) => ({ rows: await readJudged(scope) }))
  if (!found) return null
  const parsed = countSchema.safeParse(count)
  const judged = found.rows && judgedFrom(found.rows.own)
  return changeAsAuditor(person, reviewId, async (scope) => {
    if (!judged || !isUnderReview(scope.review.state)) return refuse('not-accepted')
    if (!parsed.success) return refuse('sample-count', 'count')
    const sample = await work(scope, judged, parsed.data)
    if ('problems' in sample) return sample
    await scope.db.review.update({ where: { id: scope.review.id }, data: { sample } })
    const data = { seed: sample.seed, always: sample.always.length, drawn: sample.drawn.length }
    scope.record({ kind: 'sample-drawn', at: new Date(), data })
    return { drawn: true, sample }
  })
}

type Reason =
  | 'not-accepted'
  | 'sample-count'
  | 'sample-drawn'
  | 'sample-late'
  | 'sample-missing'
  | 'sample-changed'

function refuse(reason: Reason, field = ''): Refusal {
  return { drawn: false, problems: [{ field, code: `review-problem.${reason}`, values: {} }] }
}
