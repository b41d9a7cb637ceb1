import { z } from 'zod'
import { refuseWith } from '../../text/refuse-with'

/** The settings of mail as text, validated; each may be left out. */
export const mailSettings = {
  SMTP_URL: z
    .string()
    .refine(isSmtpUrl, refuseWith({ code: 'setting-problem.smtp-url', values: {} }))
    .optional(),
  MAIL_FROM: z.email(refuseWith({ code: 'setting-problem.mail-from', values: {} })).optional(),
}

/** smtp: or smtps:, a host, no path, and no other option than ?tls=no. Name and password decode. */
function isSmtpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname, search, username, password } = new URL(text)
  return (
    /^smtps?:$/.test(protocol) &&
    hostname !== '' &&
    ['', '/'].includes(pathname) &&
    ['', '?tls=no'].includes(search) &&
    [username, password].every(isDecodable)
  )
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
