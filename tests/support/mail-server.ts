import { afterAll, onTestFinished } from 'vitest'
import { openMailServer } from './open-mail-server'

// A mail server for one test file. It listens, and the settings name it, before lib/server is loaded: import this
// file first and for its effect, then for what it exports.

const server = await openMailServer()
process.env.SMTP_URL = server.url
process.env.MAIL_FROM = 'thingworthy@example.org'

afterAll(server.close)

export const { mailsTo, refuse: refuseMails } = server

/** Holds mails until they are released, or to the end of the test. */
export function holdMails(): ReturnType<typeof server.hold> {
  const held = server.hold()
  onTestFinished(held.release)
  return held
}
