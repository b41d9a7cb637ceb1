import 'server-only'
import type { z } from 'zod'
import type { SaveOutcome } from '@/lib/core/assessment/save-outcome'
import { isUnderReview } from '@/lib/core/review/lifecycle/review-lifecycle'
import { checkVerdict } from '@/lib/core/review/verdict/check-verdict'
import {
  type AnyVerdict,
  isJudged,
  type Judged,
  verdictEntrySchema,
  verdictSchemas,
} from '@/lib/core/review/verdict/verdict-schema'
import type { Problem } from '@/lib/core/text/problem'
import { type AuditorChangeScope, changeAsAuditor, readAsAuditor } from '../../access/as-auditor'
import { findDependence } from '../../access/find-dependence'
import type { Verdict } from '../../generated/client'
import type { Person } from '../../identity/person'
import { asJson, calendarDate } from '../../records/rows'
import {
  conflictWith,
  isStored,
  mutationRefused,
  problemsWithSave,
  revisionRefused,
  type SaveBase,
  unchangedFrom,
} from '../../records/save-rules'
import { problemsOf } from '../../records/zod-problems'
import { canonicalJson, digestOf } from '../../world/digest'
import { newId } from '../../world/new-id'
import { isOwnVerdict, type JudgedReview, judgedFrom, readJudged } from './read-judged'

/** What is judged in which review, and on what the save rests. `verdict` is unparsed; null takes a verdict back. */
export type VerdictSave = SaveBase & { reviewId: string; on: string; key: string; verdict: unknown }

export type VerdictOutcome = SaveOutcome<AnyVerdict>

/**
 * Saves what the auditor says of one thing in the submission, by the rules of every save: the first result of a mutation
 * id is its only one, a stale revision gives the other verdict back, and what is stored already is not written again.
 * Refused where the review is not accepted, the auditor is not independent any more, or the verdict does not fit.
 */
export async function saveVerdict(person: Person, save: VerdictSave): Promise<VerdictOutcome> {
  const { on, key, reviewId, verdict } = save
  if (save.saidBy !== person.id) return { saved: false, reason: 'another-person' }
  const problems = problemsWithSave(save)
  if (problems.length > 0) return refuse(problems)
  if (!isJudged(on)) return notFound
  const rows = await readAsAuditor(person, reviewId, async (scope) => ({ read: await readJudged(scope) }))
  if (!rows) return notFound
  // Nothing slow in the transaction that writes: what was submitted never changes, and evidence is only added.
  const reading = rows.read
    ? readVerdict(judgedFrom(rows.read.own), { on, key, verdict })
    : refuse([notAccepted])
  const outcome = await changeAsAuditor(person, reviewId, (scope) =>
    saveVerdictIn(scope, { ...save, on }, reading),
  )
  return outcome ?? notFound
}

const notFound = { saved: false, reason: 'not-found' } as const
const notAccepted: Problem = { field: '', code: 'review-problem.not-accepted', values: {} }
const dependent: Problem = { field: '', code: 'review-problem.dependent-now', values: {} }

function refuse(problems: Problem[]) {
  return { saved: false, reason: 'invalid', problems } as const
}

/** The verdict to store, null to take it back, or why it does not fit. */
type Reading = { value: AnyVerdict | null } | ReturnType<typeof refuse>

function readVerdict(
  { submission }: JudgedReview,
  { on, key, verdict }: { on: Judged; key: string; verdict: unknown },
): Reading {
  if (verdict === null) return { value: null }
  const parsed = verdictEntrySchema.safeParse({ on, id: key, verdict })
  if (!parsed.success) return refuse(problemsOf(parsed.error).map(withoutVerdict))
  const problems = checkVerdict(submission, parsed.data, calendarDate(new Date()))
  return problems.length > 0 ? refuse(problems) : { value: parsed.data.verdict }
}

/** `field` is a path from the verdict, as in checkVerdict. */
function withoutVerdict(problem: Problem): Problem {
  return { ...problem, field: problem.field.replace(/^verdict\.?/, '') }
}

type Place = VerdictSave & { on: Judged }

/** Saves a verdict that was read in the transaction of its review. */
export async function saveVerdictIn(
  scope: AuditorChangeScope,
  save: Place,
  reading: Reading,
): Promise<VerdictOutcome> {
  const { db, review, person } = scope
  const { on, key } = save
  const first = await db.verdictChange.findUnique({
    where: { reviewId_mutationId: { reviewId: review.id, mutationId: save.mutationId } },
  })
  if (first && (first.on !== on || first.key !== key || first.changedById !== person.id))
    return mutationRefused
  if (first) return { saved: true, revision: first.revision, at: first.changedAt.toISOString() }
  if (!isUnderReview(review.state)) return refuse([notAccepted])
  const { organisationId, productId } = review
  const dependence = await findDependence(db, { personId: person.id, organisationId, productId })
  if (dependence.length > 0) return refuse([dependent])
  return 'problems' in reading ? reading : compareAndSave(scope, save, reading.value)
}

async function compareAndSave(
  scope: AuditorChangeScope,
  save: Place,
  value: AnyVerdict | null,
): Promise<VerdictOutcome> {
  const { db, review } = scope
  const { on, key } = save
  const schema: z.ZodType<AnyVerdict> = verdictSchemas[on]
  const current = await db.verdict.findUnique({
    where: { reviewId_on_key: { reviewId: review.id, on, key } },
  })
  // What a former auditor said is not said by this one, even where it is the same.
  const isOwn = current !== null && isOwnVerdict(current, review)
  if (isOwn && isStored(current, value, schema)) return unchangedFrom(current)
  if ((current?.revision ?? 0) === save.baseRevision) return write(scope, save, { current, value })
  return current ? conflictWith(db, current, schema) : revisionRefused
}

async function write(
  { db, review, person, record }: AuditorChangeScope,
  { on, key, baseRevision, mutationId }: Place,
  { current, value }: { current: Verdict | null; value: AnyVerdict | null },
): Promise<VerdictOutcome> {
  const at = new Date()
  const revision = baseRevision + 1
  const { organisationId, id: reviewId } = review
  const place = { organisationId, reviewId, on, key, value: asJson(value), revision }
  const row = { ...place, updatedById: person.id, updatedAt: at }
  if (current) await db.verdict.update({ where: { reviewId_on_key: { reviewId, on, key } }, data: row })
  else await db.verdict.create({ data: row })
  await db.verdictChange.create({
    data: { ...place, id: newId(), mutationId, changedById: person.id, changedAt: at },
  })
  const data = { on, key, revision, digest: digestOf(canonicalJson(value)) }
  record({ kind: 'verdict-saved', at, data })
  return { saved: true, revision, at: at.toISOString() }
}
