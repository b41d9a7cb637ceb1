import 'server-only'
import type { SMTPTransportOptions } from 'nodemailer'
import { isLoopback } from '@/lib/core/web/address/is-loopback'

const seconds = 1000

/**
 * How to reach the mail server of an address such as smtps://user:password@host:465. With smtp: the connection has to
 * be encrypted by STARTTLS, unless the server is this machine or the address ends in ?tls=no.
 */
export function smtpOptions(address: string): SMTPTransportOptions {
  const url = new URL(address)
  const secure = url.protocol === 'smtps:'
  const isPlainAllowed = isLoopback(url.hostname) || url.searchParams.get('tls') === 'no'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && !isPlainAllowed,
    ...(url.username && { auth: { user: decoded(url.username), pass: decoded(url.password) } }),
    dnsTimeout: 10 * seconds,
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 20 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function decoded(part: string): string {
  return decodeURIComponent(part)
}
