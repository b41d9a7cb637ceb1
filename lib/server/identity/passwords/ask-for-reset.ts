import 'server-only'
import { z } from 'zod'
import type { Problem, ProblemCode } from '@/lib/core/text/problem'
import { emailField } from '@/lib/core/text/typed/email-field'
import type { Coded } from '@/lib/core/text/words/words'
import { addMailJob } from '../../records/mail-queue/add-mail-job'
import { isMailOn } from '../../records/mail-queue/is-mail-on'
import { problemsOf } from '../../records/zod-problems'
import { database } from '../../world/database'
import { countAttempt, type Limit } from '../../world/limits/rate-limits'
import { newId } from '../../world/new-id'
import { visitorFor } from '../signing-in/visitor'

export type ResetAsked = { asked: true } | { asked: false; problems: Problem[]; retryAfter?: number }

const askForm = z.object({ email: emailField })

/**
 * Queues a mail with a link to a new password. The answer and the work are the same whether or not the address has an
 * account, so that nobody learns who has one. Links are limited by address and sender, as wrong passwords are.
 */
export async function askForReset(input: unknown, headers: Headers): Promise<ResetAsked> {
  if (!isMailOn()) return refuse({ code: 'form-problem.no-mail', values: {} })
  const parsed = askForm.safeParse(input)
  if (!parsed.success) return { asked: false, problems: problemsOf(parsed.error) }
  const { email } = parsed.data
  const { from } = visitorFor(headers, email)
  const retryAfter = await countAttempt(bySender, `${email}\n${from}`)
  if (retryAfter !== null) {
    const values = { minutes: Math.ceil(retryAfter / 60) }
    return { ...refuse({ code: 'form-problem.too-many-resets', values }), retryAfter }
  }
  // Senders from many places fill nobody's mailbox. They learn nothing of it.
  if ((await countAttempt(byAddress, email)) === null) await queue(email)
  return { asked: true }
}

const bySender: Limit = { name: 'ask-for-reset', tries: 5, seconds: 3600 }
const byAddress: Limit = { name: 'resets-for-one', tries: 10, seconds: 3600 }

/** For an address without an account a person is named who does not exist; the worker then sends nothing. */
async function queue(email: string): Promise<void> {
  await database().$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email, deletedAt: null }, select: { id: true } })
    await addMailJob(tx, 'password-reset', { person: user?.id ?? newId() })
  })
}

function refuse(problem: Coded<ProblemCode>): ResetAsked & { asked: false } {
  return { asked: false, problems: [{ field: 'email', ...problem }] }
}
