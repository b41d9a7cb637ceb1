import 'server-only'
import { nameSchema } from '@/lib/core/text/typed/words-schema'
import {
  addAccount,
  connectByAddress,
  findConnected,
  type ProviderAccount,
  recordConnected,
} from '../../identity/provider/accounts'
import type { Identity } from '../../identity/provider/identify'
import type { ProviderProblem } from '../../identity/provider/problem'
import { database } from '../../world/database'
import type { Transaction } from '../../world/transaction'
import { acceptFor, makeAccountAndAccept } from './accept-for'
import type { Joined } from './joined'
import { type OpenInvitation, readInvitation } from './read-invitation'

export type JoinedByProvider =
  | { joined: true; organisationId: string; reviewId?: string; account: ProviderAccount }
  | { joined: false; problem: ProviderProblem }

/**
 * Accepts an invitation for somebody whose invited address the provider has verified: with their account, or with a new one
 * that signs in by the provider.
 */
export async function joinByProvider(token: string, identity: Identity): Promise<JoinedByProvider> {
  const found = await readInvitation(token)
  if (found?.state !== 'open') return refuse('invitation-ended')
  if (identity.email !== found.email) return refuse('other-address')
  const known = (await findConnected(identity)) ?? (await connectByAddress(identity))
  if (known && known.email !== found.email) return refuse('taken')
  if (!known && found.hasAccount) return refuse('has-account')
  const verified = { ...found, verifies: true }
  const answer = await database().$transaction((tx) =>
    known ? acceptFor(tx, token, known.id, verified) : makeAccount(tx, { token, identity }, verified),
  )
  if (!answer.joined) return refuse(found.review ? 'not-auditor' : 'invitation-ended')
  const account = known ?? (await findConnected(identity))
  if (!account) throw new Error('A new account was not connected.')
  return { ...answer, account }
}

function refuse(problem: ProviderProblem): JoinedByProvider & { joined: false } {
  return { joined: false, problem }
}

type New = { token: string; identity: Identity }

async function makeAccount(
  tx: Transaction,
  { token, identity }: New,
  found: OpenInvitation,
): Promise<Joined> {
  let person = ''
  const addWayIn = async (_: Transaction, userId: string) => {
    person = userId
    // Two invitations of one address at the same moment: the second finds the account of the first.
    if (!(await addAccount(tx, userId, identity))) throw new Error('The identity was connected meanwhile.')
  }
  const answer = await makeAccountAndAccept(
    tx,
    { token, name: nameOf(identity, found.email), addWayIn },
    found,
  )
  if (answer.joined) await recordConnected(tx, person)
  return answer
}

/** As the provider writes it, else the address; its person can change it. */
function nameOf({ name }: Identity, email: string): string {
  return nameSchema('form-problem.name.person').safeParse(name).data ?? email
}
