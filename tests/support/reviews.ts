import { newestVersion } from '@/lib/core/versions/group-versions'
import type { Member, Person } from '@/lib/server/identity/person'
import { acceptReview } from '@/lib/server/reviews/asking/accept-review'
import { askForReview } from '@/lib/server/reviews/asking/ask-for-review'
import { submit } from '@/lib/server/submissions/submit'
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

export const insideStanding = {
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
