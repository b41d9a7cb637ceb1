import 'server-only'
import { z } from 'zod'
import type { Problem } from '@/lib/core/problem'
import { nameSchema } from '@/lib/core/text/words-schema'
import { countAttempt, setUpLimit } from './attempts'
import { authentication } from './authentication'
import { database, type Transaction } from './database'
import { recordEvent } from './events'
import { newId } from './new-id'
import { newPassword } from './password'
import { problemsOf } from './problems-of'
import { isOwned, redeemSetupCode } from './setup-code'

const setUpForm = z.object({
  code: z.string().trim().min(1, 'Enter the code that the console shows.').max(100, 'This code is too long.'),
  name: nameSchema('your name'),
  email: z.email('Enter an email address such as ada@example.org.').max(254, 'Use at most 254 characters.'),
  password: newPassword(),
  organisation: nameSchema('the name of your organisation'),
})

/** Makes the first owner and their organisation, or makes nothing at all. */
export async function makeOwner(
  input: unknown,
): Promise<{ made: true } | { made: false; problems: Problem[] }> {
  const parsed = setUpForm.safeParse(input)
  if (!parsed.success) return { made: false, problems: problemsOf(parsed.error) }
  if ((await countAttempt(setUpLimit, 'this server')) !== null)
    return refuseCode('Too many tries. Wait a quarter of an hour and try again.')
  const context = await authentication().$context
  const password = await context.password.hash(parsed.data.password)
  const made = await database().$transaction((tx) => write(tx, { ...parsed.data, password }))
  return made
    ? { made }
    : refuseCode('This is not the code that the console shows. It changes at every start.')
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
  await recordEvent(tx, {
    organisationId: ids.organisation,
    personId: ids.user,
    kind: 'organisation-set-up',
    subjectId: ids.organisation,
    at: now,
    data: {},
  })
  return true
}

function refuseCode(message: string): { made: false; problems: Problem[] } {
  return { made: false, problems: [{ field: 'code', message }] }
}
