import 'server-only'
import { z } from 'zod'
import { lengths } from '@/lib/core/answers/answer'
import type { EventKind } from '@/lib/core/assessment/events/event-kinds'
import {
  type FindingActor,
  type FindingStep,
  findingSteps,
  nextFindingState,
} from '@/lib/core/review/lifecycle/finding-lifecycle'
import type { Finding } from '@/lib/core/review/lifecycle/review-thread'
import { refuseWith } from '@/lib/core/text/refuse-with'
import { wordsSchema } from '@/lib/core/text/typed/words-schema'
import { changeAsAuditor } from '../../access/as-auditor'
import { changeAs } from '../../access/as-person'
import { idOfForm, onceKey } from '../../access/once'
import type { Person } from '../../identity/person'
import { problemsOf } from '../../records/zod-problems'
import { isId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import { readFinding } from './read-findings'
import type { Written } from './written'

// Steps of findings: by the team, which comes by the product, and by auditors, who come by their review. Of two at the same
// time the second one is judged by what the first one left.

const why = wordsSchema.max(lengths.note)
const stepForm = z
  .object({ step: z.enum(findingSteps), text: why })
  .refine(({ step, text }) => step === 'close' || text !== '', {
    path: ['text'],
    error: refuseWith({ code: 'review-problem.finding.why', values: {} }),
  })

type Order = { findingId: string; input: unknown; formKey?: unknown }

/** A step by the team; null where the finding is not theirs to answer. */
export function answerFinding(person: Person, { findingId, input, formKey }: Order): Promise<Written | null> {
  return changeAs(person, async ({ db, isAllowed, findProduct, record }) => {
    const finding = await lockFinding(db, findingId)
    const product = finding && (await findProduct('answer-review', finding.productId))
    if (!finding || !product) return null
    const { organisationId } = product
    const actor: FindingActor = isAllowed('accept-finding', organisationId) ? 'owner' : 'team'
    const by = {
      personId: person.id,
      actor,
      reviewId: null,
      key: onceKey(person, formKey, 'finding-step', [findingId, input]),
    }
    return take(db, { finding, organisationId, input, by }, (event) =>
      record({ ...event, organisationId, subjectId: finding.reviewId }),
    )
  })
}

/** A step by an auditor of the product, in their review; null where the review or finding is not theirs to see. */
export function judgeFinding(
  person: Person,
  reviewId: string,
  { findingId, input, formKey }: Order,
): Promise<Written | null> {
  return changeAsAuditor(person, reviewId, async ({ db, review, record }) => {
    const finding = await lockFinding(db, findingId)
    if (!finding) return null
    const { organisationId } = review
    const actor: FindingActor = finding.raisedBy.id === person.id ? 'its-auditor' : 'auditor'
    const by = {
      personId: person.id,
      actor,
      reviewId,
      key: onceKey(person, formKey, 'finding-step', [findingId, input]),
    }
    return take(db, { finding, organisationId, input, by }, record)
  })
}

type Locked = Finding & { productId: string }

async function lockFinding(db: Transaction, id: string): Promise<Locked | null> {
  if (!isId(id)) return null
  await db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${`finding ${id}`}, 0))`
  const row = await db.finding.findUnique({ where: { id }, select: { productId: true } })
  const finding = row && (await readFinding(db, id))
  return finding && { ...finding, productId: row.productId }
}

type Taking = {
  finding: Finding
  organisationId: string
  input: unknown
  by: { personId: string; actor: FindingActor; reviewId: string | null; key: string | null }
}
type Happened = { kind: EventKind; at: Date; data: { finding: string } }

async function take(
  db: Transaction,
  { finding, organisationId, input, by }: Taking,
  record: (event: Happened) => void,
): Promise<Written> {
  const parsed = stepForm.safeParse(input)
  if (!parsed.success) return { written: false, problems: problemsOf(parsed.error) }
  const { step, text } = parsed.data
  const id = idOfForm(by.key)
  if (await db.findingStep.findUnique({ where: { id } })) return { written: true, id }
  const state = nextFindingState({ grade: finding.content.grade, state: finding.state }, step, by.actor)
  if (state === null)
    return {
      written: false,
      problems: [{ field: 'step', code: 'review-problem.finding.step', values: { state: finding.state } }],
    }
  const at = new Date()
  const row = {
    id,
    organisationId,
    findingId: finding.id,
    number: finding.steps.length + 1,
    reviewId: by.reviewId,
  }
  await db.findingStep.create({
    data: { ...row, step, state, at, personId: by.personId, text: text || null },
  })
  record({ kind: eventOf[step], at, data: { finding: finding.id } })
  return { written: true, id }
}

const eventOf: Record<FindingStep, EventKind> = {
  resolve: 'finding-resolved',
  close: 'finding-closed',
  reopen: 'finding-reopened',
  dispute: 'finding-disputed',
  'accept-as-it-is': 'finding-accepted',
  withdraw: 'finding-withdrawn',
}
