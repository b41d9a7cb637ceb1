import 'server-only'
import type { MailKind } from '../../records/mail-queue/mail-kinds'
import type { Mail } from '../mail/send-mail'
import { composeAddressChanged } from './account/address-changed'
import { composePasswordReset } from './account/password-reset'
import { composePasswordWasReset } from './account/password-was-reset'
import { composeProveAddress } from './account/prove-address'
import { composeDigest } from './digest'
import { composeExpiryReminder } from './evidence-expires/compose-reminder'
import { composeInvitation } from './invitation'
import { composeMemberRemoved } from './member-removed'
import { composeQuestionsGiven } from './questions-given'
import {
  composeReviewAnswered,
  composeReviewAsked,
  composeReviewSentAgain,
  composeReviewStopped,
  composeStopAsked,
} from './review/to-auditor'
import {
  composeAuditorLost,
  composeReviewAccepted,
  composeReviewDeclined,
  composeReviewEnded,
  composeReviewNews,
} from './review/to-team'

/** Reads what the mail of a job says, and makes its token, if it has one. Null: there is nothing to say any more. */
type Compose = (job: { id: string; ids: unknown }) => Promise<Mail | null>

/** Every kind of mail has a file in this folder and a line here. */
const kinds: Record<MailKind, Compose> = {
  invitation: composeInvitation,
  'password-reset': composePasswordReset,
  'password-was-reset': composePasswordWasReset,
  'address-changed': composeAddressChanged,
  'prove-address': composeProveAddress,
  'member-removed': composeMemberRemoved,
  'questions-given': composeQuestionsGiven,
  'review-asked': composeReviewAsked,
  'review-stop-asked': composeStopAsked,
  'review-accepted': composeReviewAccepted,
  'review-declined': composeReviewDeclined,
  'auditor-lost': composeAuditorLost,
  'review-ended': composeReviewEnded,
  'review-news': composeReviewNews,
  'review-answered': composeReviewAnswered,
  'review-sent-again': composeReviewSentAgain,
  'review-stopped': composeReviewStopped,
  'evidence-expires': composeExpiryReminder,
  digest: composeDigest,
}

/** The mail of a job. Throws for a kind that this release does not know. */
export async function composeMail(job: { id: string; kind: string; ids: unknown }): Promise<Mail | null> {
  const { kind } = job
  if (!isKnown(kind)) throw new Error('A job has a kind that this release does not know.')
  return kinds[kind](job)
}

function isKnown(kind: string): kind is MailKind {
  return Object.hasOwn(kinds, kind)
}
