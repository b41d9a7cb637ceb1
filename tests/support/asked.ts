import { type AskLinkMade, makeAskLink } from '@/lib/server/assessments/proposals/ask-links'
import { sendProposal } from '@/lib/server/assessments/proposals/send-proposal'
import type { Member } from '@/lib/server/identity/person'
import { digestOf } from '@/lib/server/world/digest'
import { ownerDatabase } from './owner-database'

/** A link for these questions; gives its token. */
export async function ask(person: Member, assessmentId: string, keys: readonly string[]): Promise<string> {
  const made: AskLinkMade | null = await makeAskLink(person, {
    assessmentId,
    input: { keys, asked: 'Omar, supplier', message: 'About the radio module' },
  })
  if (!made?.made) throw new Error(JSON.stringify(made))
  return made.token
}

/** The stored row of a link. */
export function linkOf(token: string) {
  return ownerDatabase().askLink.findUniqueOrThrow({ where: { hash: digestOf(token) } })
}

/** What Omar sends by a link. */
export function propose(token: string, key: string, answer: unknown, name = 'Omar') {
  return sendProposal(new Headers({ 'x-forwarded-for': '192.0.2.7' }), { token, key, name, answer })
}

/** The proposal of a question that waits. */
export function waiting(assessmentId: string, key: string) {
  return ownerDatabase().proposal.findFirstOrThrow({ where: { assessmentId, key, state: 'open' } })
}
