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
import { idOfForm } from '../../access/once'
import { problemsOf } from '../../records/zod-problems'
import { isId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import type { Written } from '../threads/written'
import { readFinding } from './read-findings'

// Steps of findings: by the team, which comes by the product, and by auditors, who come by their review. Of two at the same
// time the second one is judged by what the first one left.

const why = wordsSchema.max(lengths.note)
const stepForm = z
  .object({ step: z.enum(findingSteps), text: why })
  .refine(({ step, text }) => step === 'close' || text !== '', {
    path: ['text'],
    error: refuseWith({ code: 'review-problem.finding.why', values: {} }),
  })

/** `input` is unparsed: the step and its text. */
export type FindingOrder = { findingId: string; input: unknown; formKey?: unknown }

type Locked = Finding & { productId: string }

/** The finding, which stays as it is until the end of the transaction; null where the scope does not see it. */
export async function lockFinding(db: Transaction, id: string): Promise<Locked | null> {
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

/** Takes a step that the actor may take, and records its event. The same key gives the step of the first call. */
export async function takeStep(
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
