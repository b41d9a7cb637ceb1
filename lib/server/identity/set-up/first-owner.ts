import 'server-only'
import { z } from 'zod'
import type { Problem } from '@/lib/core/text/problem'
import { refuseWith } from '@/lib/core/text/refuse-with'
import { nameSchema } from '@/lib/core/text/typed/words-schema'
import { recordEvents } from '../../records/events'
import { problemsOf } from '../../records/zod-problems'
import { database } from '../../world/database'
import { countAttempt, setUpLimit } from '../../world/limits/rate-limits'
import { newId } from '../../world/new-id'
import { setOrganisations } from '../../world/set-organisations'
import type { Transaction } from '../../world/transaction'
import { hashInTurn, passwordHashing } from '../passwords/hashing'
import { newPassword } from '../passwords/password'
import { findWeakness } from '../passwords/password-weakness'
import { tryAgainIn } from '../passwords/try-again-in'
import { stranger } from '../signing-in/visitor'
import { isIssued, isOwned, redeemSetupCode } from './setup-code'

const setUpForm = z.object({
  code: z
    .string()
    .trim()
    .min(1, refuseWith({ code: 'form-problem.setup-code', values: {} }))
    .max(100, refuseWith({ code: 'form-problem.setup-code-long', values: {} })),
  name: nameSchema('form-problem.name.person'),
  email: z.email().max(254),
  password: newPassword(),
  organisation: nameSchema('form-problem.name.organisation'),
})

export type OwnerMade = { made: true } | { made: false; problems: Problem[]; retryAfter?: number }

/** Creates the first owner and their organisation in one transaction. */
export async function createOwner(input: unknown, headers: Headers = new Headers()): Promise<OwnerMade> {
  const parsed = setUpForm.safeParse(input)
  if (!parsed.success) return { made: false, problems: problemsOf(parsed.error) }
  const owner = parsed.data
  // The code is checked first, and only wrong codes are counted: without the code nobody makes this server hash a
  // password, and nobody keeps out the person who has it.
  if (!(await isIssued(database(), owner.code))) return refuseWrongCode()
  const weakness = await findWeakness(owner.password, owner)
  if (weakness) return { made: false, problems: [{ field: 'password', ...weakness }] }
  const { waiting } = stranger(headers)
  const hash = await hashInTurn(waiting, () => passwordHashing.hash(owner.password))
  if (!hash.hashed) return postpone(hash.retryAfter)
  const made = await database().$transaction((tx) => write(tx, { ...owner, password: hash.value }))
  return made ? { made } : refuseCode(wrongCode)
}

const wrongCode = 'form-problem.setup-code-wrong'

async function refuseWrongCode(): Promise<OwnerMade> {
  const isTooMany = (await countAttempt(setUpLimit, 'this server')) !== null
  return refuseCode(isTooMany ? 'form-problem.setup-code-tries' : wrongCode)
}

function postpone(retryAfter: number): OwnerMade {
  const problems = [{ field: 'password', ...tryAgainIn(retryAfter, 'busy') }]
  return { made: false, problems, retryAfter }
}

type Owner = z.infer<typeof setUpForm>

async function write(
  tx: Transaction,
  { code, name, email, password, organisation }: Owner,
): Promise<boolean> {
  const now = new Date()
  if (!(await redeemSetupCode(tx, code, now)) || (await isOwned(tx))) return false
  const ids = { user: newId(), organisation: newId() }
  await tx.user.create({
    data: { id: ids.user, name, email: email.toLowerCase(), createdAt: now, updatedAt: now },
  })
  await tx.account.create({
    data: {
      id: newId(),
      providerId: 'credential',
      accountId: ids.user,
      userId: ids.user,
      password,
      createdAt: now,
      updatedAt: now,
    },
  })
  await tx.organisation.create({ data: { id: ids.organisation, name: organisation, createdAt: now } })
  await tx.membership.create({
    data: { organisationId: ids.organisation, userId: ids.user, role: 'owner', createdAt: now },
  })
  const event = { organisationId: ids.organisation, personId: ids.user, subjectId: ids.organisation, at: now }
  await setOrganisations(tx, [ids.organisation])
  await recordEvents(tx, [{ ...event, kind: 'organisation-set-up', data: {} }])
  return true
}

function refuseCode(code: 'form-problem.setup-code-wrong' | 'form-problem.setup-code-tries'): OwnerMade {
  return { made: false, problems: [{ field: 'code', code, values: {} }] }
}
