import 'server-only'
import type { Message } from '@/lib/core/review/lifecycle/review-thread'
import { storedText } from '@/lib/core/text/typed/stored-text'
import type { Prisma } from '../../generated/client'

/** The messages of a thread with their writers, the first message first. */
const inOrder = [{ at: 'asc' }, { id: 'asc' }] as const
export const threadRelation = {
  include: { person: { select: { name: true } } },
  orderBy: [...inOrder],
} satisfies Prisma.ReviewMessageFindManyArgs

/** A message with the name of who wrote it. */
export function asMessage(row: { id: string; text: string; at: Date; person: { name: string } }): Message {
  const { id, text, at, person } = row
  return { id, by: storedText(person.name), at: at.toISOString(), text: storedText(text) }
}
