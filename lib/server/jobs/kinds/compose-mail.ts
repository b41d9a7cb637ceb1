import 'server-only'
import type { MailKind } from '../../records/mail-queue/mail-kinds'
import type { Mail } from '../mail/send-mail'
import { composeInvitation } from './invitation'

/** Reads what a mail says from the ids of its job. Makes its token, if it has one. Null: there is nothing to say any more. */
type Compose = (ids: unknown) => Promise<Mail | null>

/** Every kind of mail has a file in this folder and a line here. */
const kinds: Record<MailKind, Compose> = {
  invitation: composeInvitation,
}

/** The mail of a job. Throws for a kind that this release does not know. */
export async function composeMail({ kind, ids }: { kind: string; ids: unknown }): Promise<Mail | null> {
  if (!isKnown(kind)) throw new Error('A job has a kind that this release does not know.')
  return kinds[kind](ids)
}

function isKnown(kind: string): kind is MailKind {
  return Object.hasOwn(kinds, kind)
}
