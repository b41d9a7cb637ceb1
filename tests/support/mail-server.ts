import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, onTestFinished } from 'vitest'

// A mail server for one test file. It listens, and the settings name it, before lib/server is loaded: import this
// file first and for its effect, then for what it exports.

const received: { mail: ParsedMail; source: string }[] = []
let held: { hold: () => Promise<void> } | null = null
let refusal: { responseCode: number; message: string } | null = null

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  async onData(stream, _session, callback) {
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk)
    if (held) await held.hold()
    if (refusal) return callback(Object.assign(new Error(refusal.message), refusal))
    const source = Buffer.concat(chunks).toString('utf8')
    received.push({ mail: await simpleParser(source), source })
    callback()
  },
})
await new Promise<void>((resolve) => {
  server.listen(0, '127.0.0.1', () => resolve())
})
const listening = server.server.address()
if (listening === null || typeof listening === 'string') throw new Error('The mail server has no port.')
process.env.SMTP_URL = `smtp://127.0.0.1:${listening.port}`
process.env.MAIL_FROM = 'thingworthy@example.org'

afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

/** The mails that were accepted for an address, parsed, the first one first. */
export function mailsTo(address: string): { mail: ParsedMail; source: string }[] {
  return received.filter(({ mail }) => [mail.to].flat().some((to) => to?.text === address))
}

/** From now on each message is refused with this code; null: accepted again. */
export function refuseMails(code: number | null): void {
  refusal = code === null ? null : { responseCode: code, message: 'ada@example.org has a secret' }
}

/**
 * Holds the next mails: their senders wait for an answer. `came` is done once one is held; `release` answers it, and is
 * called in any case at the end of the test.
 */
export function holdMails(): { came: Promise<void>; release: () => void } {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = () => {
      held = null
      resolve()
    }
  })
  const came = new Promise<void>((resolve) => {
    held = {
      hold() {
        resolve()
        return released
      },
    }
  })
  onTestFinished(release)
  return { came, release }
}

/** The one link of a mail. Throws if there is none or more than one. */
export function linkIn({ mail }: { mail: ParsedMail }): string {
  const links = mail.text?.match(/https?:\/\/\S+/g) ?? []
  if (links.length !== 1) throw new Error(`The mail has ${links.length} links: ${mail.text}`)
  return links[0] ?? ''
}
