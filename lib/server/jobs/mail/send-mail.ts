import 'server-only'
import { createTransport } from 'nodemailer'
import { environment } from '../../world/environment'
import { smtpOptions } from './smtp-options'

/** A mail of plain text. Paragraphs are separated by empty lines; a link is a paragraph of its own. */
export type Mail = { to: string; subject: string; paragraphs: readonly string[] }

/** No mail takes longer, in milliseconds. Shorter than the lease of a job, so that no other worker sends it meanwhile. */
const longestSending = 60_000

/** Hands a mail to the mail server. Throws where that refuses it or cannot be reached, or where `signal` aborts. */
export async function sendMail({ to, subject, paragraphs }: Mail, signal: AbortSignal): Promise<void> {
  const { mail } = environment()
  if (!mail) throw new Error('A mail was to be sent and SMTP_URL is not set.')
  await createTransport(smtpOptions(mail.url)).sendMail({
    from: { name: 'Thingworthy', address: mail.from },
    // An object, so that no part of it is read as another recipient.
    to: { name: '', address: to },
    subject: oneLine(subject),
    text: `${paragraphs.map(oneLine).join('\n\n')}\n`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestSending)]),
  })
}

/** Names may have been stored with line breaks, before they were refused; none may begin a header or a paragraph. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
