import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Received = { mail: ParsedMail; source: string }
export type MailServer = {
  /** As SMTP_URL. */
  url: string
  /** The mails that were accepted for an address, the first one first. */
  mailsTo: (address: string) => Received[]
  /** From now on each message is refused with this code; null: accepted again. */
  refuse: (code: number | null) => void
  /** Holds the next mails: their senders wait for an answer. `came` is done once one is held; `release` answers it. */
  hold: () => { came: Promise<void>; release: () => void }
  close: () => Promise<void>
}

/** A mail server on this machine that keeps what it accepts. */
export async function openMailServer(): Promise<MailServer> {
  const received: Received[] = []
  let beforeAnswer: () => Promise<void> = async () => {}
  let refusal: number | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    async onData(stream, _session, callback) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk)
      await beforeAnswer()
      if (refusal !== null) return callback(refusalOf(refusal))
      const source = Buffer.concat(chunks).toString('utf8')
      received.push({ mail: await simpleParser(source), source })
      callback()
    },
  })
  return {
    url: `smtp://127.0.0.1:${await listen(server)}`,
    mailsTo: (address) => received.filter(({ mail }) => addressesOf(mail).includes(address)),
    refuse(code) {
      refusal = code
    },
    hold() {
      const [released, release] = latch()
      const [came, announce] = latch()
      beforeAnswer = () => {
        announce()
        return released
      }
      return {
        came,
        release() {
          beforeAnswer = async () => {}
          release()
        },
      }
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** The one link of a mail. Throws if there is none or more than one. */
export function linkIn({ mail }: Received): string {
  const links = mail.text?.match(/https?:\/\/\S+/g) ?? []
  if (links.length !== 1) throw new Error(`The mail has ${links.length} links: ${mail.text}`)
  return links[0] ?? ''
}

async function listen(server: SMTPServer): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  const at = server.server.address()
  if (at === null || typeof at === 'string') throw new Error('The mail server has no port.')
  return at.port
}

function addressesOf({ to }: ParsedMail): string[] {
  return [to ?? []].flat().map(({ text }) => text)
}

/** What mail servers say may hold the address and more; nothing of it may be stored. */
function refusalOf(responseCode: number): Error {
  return Object.assign(new Error('ada@example.org has a secret'), { responseCode })
}

function latch(): [done: Promise<void>, finish: () => void] {
  let finish = () => {}
  const done = new Promise<void>((resolve) => {
    finish = resolve
  })
  return [done, () => finish()]
}
