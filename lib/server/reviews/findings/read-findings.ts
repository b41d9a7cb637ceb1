import 'server-only'
import { z } from 'zod'
import { storedFindingSchema } from '@/lib/core/review/lifecycle/finding'
import { findingStates, findingSteps } from '@/lib/core/review/lifecycle/finding-lifecycle'
import type { Finding } from '@/lib/core/review/lifecycle/review-thread'
import { storedText } from '@/lib/core/text/typed/stored-text'
import type { Prisma } from '../../generated/client'
import type { Transaction } from '../../world/transaction'
import { asReviewFile, fileRelation } from '../files/read-files'
import { asMessage, threadRelation } from '../threads/read-thread'

const relations = {
  raisedBy: { select: { id: true, name: true } },
  steps: { include: { person: { select: { name: true } } }, orderBy: { number: 'asc' } },
  messages: threadRelation,
  files: fileRelation,
} satisfies Prisma.FindingInclude

/** All findings on a product that the scope sees, the first one first. */
export async function readFindings(db: Transaction, productId: string): Promise<Finding[]> {
  const rows = await db.finding.findMany({
    where: { productId },
    include: relations,
    orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(asFinding)
}

/** One finding; null where the scope does not see it. */
export async function readFinding(db: Transaction, id: string): Promise<Finding | null> {
  const row = await db.finding.findUnique({ where: { id }, include: relations })
  return row && asFinding(row)
}

type Row = Prisma.FindingGetPayload<{ include: typeof relations }>
const stepSchema = z.enum(findingSteps)
const stateSchema = z.enum(findingStates)

function asFinding({ id, reviewId, content, raisedBy, raisedAt, steps, messages, files }: Row): Finding {
  return {
    id,
    reviewId,
    content: storedFindingSchema.parse(content),
    state: stateSchema.parse(steps.at(-1)?.state ?? 'open'),
    raisedBy: { id: raisedBy.id, name: storedText(raisedBy.name) },
    raisedAt: raisedAt.toISOString(),
    steps: steps.map(({ step, person, at, text }) => ({
      step: stepSchema.parse(step),
      by: storedText(person.name),
      at: at.toISOString(),
      text: text === null ? null : storedText(text),
    })),
    thread: messages.map(asMessage),
    files: files.map(asReviewFile),
  }
}
