import 'server-only'
import type { MailKind } from '../../records/mail-queue/mail-kinds'
import type { Mail } from '../mail/send-mail'
import { composeAddressChanged } from './address-changed'
import { composeDigest } from './digest'
import { composeInvitation } from './invitation'
import { composeMemberRemoved } from './member-removed'
import { composePasswordReset } from './password-reset'
import { composePasswordWasReset } from './password-was-reset'
import { composeProveAddress } from './prove-address'
import { composeQuestionsGiven } from './questions-given'

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
