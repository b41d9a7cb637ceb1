import { randomUUID } from 'node:crypto'
import { newestVersion } from '@/lib/core/versions/group-versions'
import type { Member, Person } from '@/lib/server/identity/person'
import { joinAs } from '@/lib/server/people/joining/accept-invitation'
import { acceptReview } from '@/lib/server/reviews/asking/accept-review'
import { askForReview } from '@/lib/server/reviews/asking/ask-for-review'
import { openDesk } from '@/lib/server/reviews/desk/open-desk'
import { saveVerdict } from '@/lib/server/reviews/desk/save-verdict'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { newId } from '@/lib/server/world/new-id'
import { answerEverything, createLamp, startDraft } from './assessments'
import { publishQuestionnaires } from './published-questionnaires'

export type SubmittedLamp = {
  productId: string
  releaseId: string
  assessmentId: string
  submissionId: string
}

/** A lamp of the person's organisation, answered and submitted. The test stops the process of PDF files at its end. */
export async function submittedLamp(person: Member): Promise<SubmittedLamp> {
  const { productId, releaseId } = await createLamp(person)
  const newest = newestVersion(publishQuestionnaires(), 'iot-good-practice')
  const assessmentId = await startDraft(person, releaseId, newest)
  await answerEverything(person, assessmentId)
  const accountable = { name: 'Grace Okafor', role: 'Head of product' }
  const submitted = await submit(person, { assessmentId, accountable })
  if (!submitted?.submitted) throw new Error('not submitted')
  return { productId, releaseId, assessmentId, submissionId: submitted.id }
}

export const asked = {
  whom: '',
  email: '',
  why: 'A customer asks for it.',
  due: '',
  scope: 'everything',
  sections: [] as string[],
}

const insideStanding = {
  outside: false,
  employedByMaker: { says: 'yes' },
  paidByMaker: { says: 'yes' },
  advised: { says: 'no' },
  interest: { says: 'no' },
} as const
export const accepted = {
  standing: insideStanding,
  firm: 'Lantern Works, internal audit',
  competence: 'Ten years of audits of connected products.',
}

type Order = { submissionId: string; auditor: Member; input?: Partial<typeof asked> }

/** A review of a submission, asked of a member with the role auditor; gives its id. */
export async function askedReview(
  team: Person,
  { submissionId, auditor, input = {} }: Order,
): Promise<string> {
  const outcome = await askForReview(team, { submissionId, input: { ...asked, whom: auditor.id, ...input } })
  if (!outcome?.asked) throw new Error(JSON.stringify(outcome))
  return outcome.id
}

/** The same, accepted by the auditor. */
export async function acceptedReview(team: Person, order: Order): Promise<string> {
  const id = await askedReview(team, order)
  const outcome = await acceptReview(order.auditor, id, accepted)
  if (!outcome?.accepted) throw new Error(JSON.stringify(outcome))
  return id
}

/** Says "shown to me, confirmed" of every answer that can be judged. */
export async function confirmEverything(auditor: Person, reviewId: string): Promise<void> {
  const desk = await openDesk(auditor, reviewId)
  for (const key of Object.keys(desk?.submission.answers ?? {})) {
    const says = desk?.submission.answers[key]?.says.kind
    const kind = says === 'not-applicable' ? 'accepted' : 'confirmed'
    const save = {
      baseRevision: 0,
      mutationId: randomUUID(),
      saidBy: auditor.id,
      reviewId,
      on: 'answers',
      key,
    }
    await saveVerdict(auditor, { ...save, verdict: { kind, basis: 'shown', opened: [] } })
  }
}

export const outsideStanding = {
  outside: true,
  employedByMaker: { says: 'no' },
  paidByMaker: { says: 'who', who: 'Lantern Works' },
  advised: { says: 'no' },
  interest: { says: 'no' },
} as const

/** A person with an account who belongs to no organisation. */
export async function createOutsider(name: string): Promise<Person> {
  const [id, now] = [newId(), new Date()]
  const email = `${name.toLowerCase()}-${id}@example.org`
  await database().user.create({ data: { id, name, email, createdAt: now, updatedAt: now } })
  return { id, name, email, memberships: [], hasSecondFactor: false, locked: [] }
}

/** A review asked of an address outside; gives its id and the token of the link that is shown. */
export async function invitedReview(
  team: Person,
  { submissionId, email }: { submissionId: string; email: string },
): Promise<{ id: string; token: string }> {
  const outcome = await askForReview(team, { submissionId, input: { ...asked, whom: 'outside', email } })
  if (!outcome?.asked || !outcome.link) throw new Error(JSON.stringify(outcome))
  return { id: outcome.id, token: outcome.link }
}

/** A review whose auditor belongs to no organisation, accepted; gives its id. */
export async function reviewFromOutside(
  team: Person,
  { submissionId, auditor }: { submissionId: string; auditor: Person },
): Promise<string> {
  const { id, token } = await invitedReview(team, { submissionId, email: auditor.email })
  const joined = await joinAs(auditor, token)
  if (!joined.joined) throw new Error(JSON.stringify(joined))
  const outcome = await acceptReview(auditor, id, { ...accepted, standing: outsideStanding })
  if (!outcome?.accepted) throw new Error(JSON.stringify(outcome))
  return id
}
