import 'server-only'
import { z } from 'zod'
import type { ProblemCode } from '@/lib/core/text/problem'
import { emailField } from '@/lib/core/text/typed/email-field'
import type { Coded } from '@/lib/core/text/words/words'
import { Prisma } from '../../generated/client'
import { recordAccountEvents } from '../../records/events'
import { addMailJob } from '../../records/mail-queue/add-mail-job'
import { database } from '../../world/database'
import { countAttempt, type Limit } from '../../world/limits/rate-limits'
import type { Transaction } from '../../world/transaction'
import type { FoundSession } from '../session-person'
import { writeAddressProof } from './address-proof'
import type { AccountChange } from './change-name'

const addressForm = z.object({ email: emailField })

/** More changes than a person makes, fewer than would tell who has an account here. */
const changesOfAddress: Limit = { name: 'change-address', tries: 5, seconds: 3600 }

/**
 * Changes the address with which a person signs in, and ends their other sessions and open links. The new address is
 * unverified until a link that is mailed to it was opened; a mail goes to the former one too, if this server sends mail. An
 * address that has an account is refused in the same words as one that is none.
 */
export async function changeAddress(session: FoundSession, input: unknown): Promise<AccountChange> {
  const parsed = addressForm.safeParse(input)
  if (!parsed.success) return refuse(unusable)
  const { email } = parsed.data
  if (email === session.person.email) return refuse({ code: 'form-problem.same-address', values: {} })
  const retryAfter = await countAttempt(changesOfAddress, session.person.id)
  if (retryAfter !== null) {
    const values = { minutes: Math.ceil(retryAfter / 60) }
    return { ...refuse({ code: 'form-problem.too-many-addresses', values }), retryAfter }
  }
  try {
    await database().$transaction((tx) => write(tx, session, email))
    return { changed: true }
  } catch (error) {
    if (isTaken(error)) return refuse(unusable)
    throw error
  }
}

/** The index of addresses decides, so that of two people at the same moment one is refused. */
function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

const unusable = { code: 'form-problem.address-unusable', values: {} } as const

function refuse(problem: Coded<ProblemCode>): AccountChange & { changed: false } {
  return { changed: false, problems: [{ field: 'email', ...problem }] }
}

async function write(tx: Transaction, { id, person }: FoundSession, email: string): Promise<void> {
  const at = new Date()
  await tx.user.update({ where: { id: person.id }, data: { email, emailVerified: false, updatedAt: at } })
  await tx.session.deleteMany({ where: { userId: person.id, id: { not: id } } })
  await tx.passwordReset.deleteMany({ where: { userId: person.id, usedAt: null } })
  const proof = await writeAddressProof(tx, { userId: person.id, email, former: person.email })
  await addMailJob(tx, 'address-changed', { proof })
  await addMailJob(tx, 'prove-address', { proof })
  const event = { personId: person.id, subjectId: person.id, at, data: {} }
  await recordAccountEvents(tx, [{ ...event, kind: 'address-changed' }])
}
