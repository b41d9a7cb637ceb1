import 'server-only'
import { z } from 'zod'

const id = z.uuid()

/**
 * The kinds of mail, each with the ids of what it is about, and nothing else: what the mail says is read when it is
 * sent. A new kind is a line here, a file in lib/server/jobs/kinds and a line in its registry.
 */
export const mailIds = {
  invitation: z.object({ invitation: id }),
  /** Asked for at the sign-in page. The person may not exist. */
  'password-reset': z.object({ person: id }),
  'password-was-reset': z.object({ person: id }),
  /** To the former address, and to the new one with a link that proves it. */
  'address-changed': z.object({ proof: id }),
  'prove-address': z.object({ proof: id }),
  'member-removed': z.object({ person: id, organisation: id }),
  /** Questions of an assessment were given to a person by another. */
  'questions-given': z.object({ person: id, by: id, organisation: id, assessment: id }),
  /** To a member who was asked for a review. Outside auditors get an invitation. */
  'review-asked': z.object({ review: id, organisation: id }),
  /** To the auditor: the team asks them to stop. */
  'review-stop-asked': z.object({ review: id, organisation: id }),
  /** To the person who asked for the review. */
  'review-accepted': z.object({ review: id, organisation: id }),
  'review-declined': z.object({ review: id, organisation: id }),
  'auditor-lost': z.object({ review: id, organisation: id }),
  /** To the same: the auditor returned, concluded, withdrew, stopped or closed it. */
  'review-ended': z.object({ review: id, organisation: id }),
  /** To the same, once a day: requests, findings and messages of the auditor. */
  'review-news': z.object({ review: id, organisation: id }),
  /** To the auditor, once a day: evidence, steps of findings and messages of the team. */
  'review-answered': z.object({ review: id, organisation: id }),
  /** To the auditor: a newer submission after a return, or that a review they were asked for was stopped. */
  'review-sent-again': z.object({ review: id, organisation: id }),
  'review-stopped': z.object({ review: id, organisation: id }),
  /** To owners and editors: a version of a piece of evidence expires soon. */
  'evidence-expires': z.object({ person: id, organisation: id, product: id, evidence: id, number: z.int() }),
  /** What is new in a person's inbox, once a day. */
  digest: z.object({ person: id, organisation: id }),
}

export type MailKind = keyof typeof mailIds
export type MailIds<Kind extends MailKind> = z.infer<(typeof mailIds)[Kind]>
