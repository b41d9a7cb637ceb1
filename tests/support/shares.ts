import type { Person } from '@/lib/server/identity/person'
import { listShareLinks, type ShareSummary } from '@/lib/server/submissions/sharing/list-share-links'
import { makeShareLink } from '@/lib/server/submissions/sharing/share-links'

/** A share link of a submission; gives its id, its secret and its address. */
export async function share(
  person: Person,
  submissionId: string,
  recipient = '',
): Promise<{ id: string; secret: string; address: string }> {
  const outcome = await makeShareLink(person, { submissionId, input: { recipient } })
  if (!outcome?.made) throw new Error(JSON.stringify(outcome))
  const { address } = await summaryOf(person, submissionId, outcome.id)
  return { id: outcome.id, address, secret: address.split('/').at(-1) ?? '' }
}

/** A link as the team sees it. */
export async function summaryOf(person: Person, submissionId: string, id: string): Promise<ShareSummary> {
  const found = (await listShareLinks(person, submissionId))?.find((link) => link.id === id)
  if (!found) throw new Error('there is no such link')
  return found
}
