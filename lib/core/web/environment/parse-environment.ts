// The settings that an operator may give, and their defaults. Every setting is validated once, at the
// start, before anything is made or changed. The server listens on this machine only by default, and on a
// network only behind an address that begins with https, because otherwise the session cookie would not
// be stored, or could be intercepted.

import { z } from 'zod'
import { codedIssue } from '../../text/coded-issue'
import type { Problem } from '../../text/problem'
import { refuseWith } from '../../text/refuse-with'
import { isAddressRange } from '../address/address-block'
import { isLoopback } from '../address/is-loopback'
import { byteSize } from './byte-size'
import { mailSettings } from './mail-settings'
import { checkOidc, type OidcSettings, oidcSettings, readOidc } from './oidc-settings'

/** `null`: not set, so the start makes its own. Addresses are origins, without a slash at the end. */
export type Environment = {
  port: number
  host: string
  publicUrl: string
  databaseUrl: string | null
  databaseOwnerUrl: string | null
  dataFolder: string
  /** Where the files of evidence are kept. */
  evidenceFolder: string
  /** Bytes that the files of one organisation may have. */
  evidenceQuota: number
  questionnaires: string
  /** Where the start has kept its reading of them. Not for operators: each start sets it itself. */
  questionnairesKept: string | null
  authSecret: string | null
  logLevel: (typeof logLevels)[number]
  /** Who makes organisations: the operator by a command, or anyone who is signed in. */
  organisations: (typeof makers)[number]
  /** A session that was not used for so many hours has ended. */
  sessionIdleHours: number
  /** A session ends after so many days, however much it is used. */
  sessionDays: number
  /** Addresses and ranges of reverse proxies whose word on where a request comes from counts. */
  trustedProxies: string[]
  /** The mail server and the address that mails are from; `null`: no mail is sent. */
  mail: { url: string; from: string } | null
  /** The provider through which people may sign in; `null`: by password alone. */
  oidc: OidcSettings | null
}

export type EnvironmentReading =
  | { read: true; environment: Environment }
  | { read: false; problems: Problem[] }

/** Checks the variables. An empty one counts as not set, as it does in most shells' habits. */
export function parseEnvironment(variables: Record<string, string | undefined>): EnvironmentReading {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(set)
  if (!parsed.success) return { read: false, problems: parsed.error.issues.map(toProblem) }
  const { PORT, HOST, PUBLIC_URL, DATABASE_URL, DATABASE_OWNER_URL, SMTP_URL, MAIL_FROM, ...rest } =
    parsed.data
  const environment: Environment = {
    port: PORT,
    host: HOST,
    publicUrl: PUBLIC_URL ?? `http://${isLoopback(HOST) ? inUrl(HOST) : '127.0.0.1'}:${PORT}`,
    databaseUrl: DATABASE_URL ?? null,
    databaseOwnerUrl: DATABASE_OWNER_URL ?? DATABASE_URL ?? null,
    dataFolder: rest.DATA_FOLDER,
    evidenceFolder: rest.EVIDENCE_DIR ?? `${rest.DATA_FOLDER}/evidence`,
    evidenceQuota: rest.EVIDENCE_QUOTA,
    questionnaires: rest.QUESTIONNAIRES,
    questionnairesKept: rest.QUESTIONNAIRES_KEPT ?? null,
    authSecret: rest.AUTH_SECRET ?? null,
    logLevel: rest.LOG_LEVEL,
    organisations: rest.ORGANISATIONS,
    sessionIdleHours: rest.SESSION_IDLE_HOURS,
    sessionDays: rest.SESSION_DAYS,
    trustedProxies: rest.TRUSTED_PROXIES,
    mail: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : null,
    oidc: readOidc(rest),
  }
  const problems = [...checkReach(environment, PUBLIC_URL !== undefined), ...checkOidc(rest)]
  if (SMTP_URL && !MAIL_FROM)
    problems.push({ field: 'MAIL_FROM', code: 'setting-problem.no-mail-from', values: {} })
  return problems.length > 0 ? { read: false, problems } : { read: true, environment }
}

const makers = ['operator', 'open'] as const
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const databaseUrl = (setting: 'DATABASE_URL' | 'DATABASE_OWNER_URL') =>
  z.string().refine((text) => /^postgres(ql)?:$/.test(urlOf(text)?.protocol ?? ''), {
    error: refuseWith({ code: 'setting-problem.database', values: { setting } }),
  })

/** A whole number of hours or days, so that a typing error does not keep sessions open for years. */
const wholeNumber = (setting: 'SESSION_IDLE_HOURS' | 'SESSION_DAYS', most: number) => {
  const refusal = refuseWith({ code: 'setting-problem.whole-number', values: { setting, most } })
  return z
    .string()
    .regex(/^\d{1,4}$/, refusal)
    .transform(Number)
    .refine((number) => number >= 1 && number <= most, refusal)
}

const notAPort = refuseWith({ code: 'setting-problem.port', values: {} })

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, notAPort)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, notAPort)
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, refuseWith({ code: 'setting-problem.host', values: {} }))
    .default('127.0.0.1'),
  PUBLIC_URL: z
    .string()
    .refine((text) => /^https?:$/.test(urlOf(text)?.protocol ?? ''), {
      error: refuseWith({ code: 'setting-problem.public-url', values: {} }),
    })
    .refine((text) => ['/', undefined].includes(urlOf(text)?.pathname), {
      error: refuseWith({ code: 'setting-problem.public-url-path', values: {} }),
    })
    .transform((text) => new URL(text).origin)
    .optional(),
  DATABASE_URL: databaseUrl('DATABASE_URL').optional(),
  DATABASE_OWNER_URL: databaseUrl('DATABASE_OWNER_URL').optional(),
  DATA_FOLDER: z.string().default('.data'),
  EVIDENCE_DIR: z.string().optional(),
  EVIDENCE_QUOTA: byteSize.default(2_000_000_000),
  QUESTIONNAIRES: z.string().default('questionnaires'),
  QUESTIONNAIRES_KEPT: z.string().optional(),
  AUTH_SECRET: z
    .string()
    .min(32, refuseWith({ code: 'setting-problem.secret', values: {} }))
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .refine((parts) => parts.every(isAddressRange), {
      error: refuseWith({ code: 'setting-problem.proxies', values: {} }),
    }),
  LOG_LEVEL: z
    .enum(logLevels, {
      error: refuseWith({ code: 'setting-problem.log-level', values: { levels: logLevels.join(', ') } }),
    })
    .default('info'),
  ...mailSettings,
  ...oidcSettings,
  // Idle: long enough for a night, too short for a found laptop.
  SESSION_IDLE_HOURS: wholeNumber('SESSION_IDLE_HOURS', 720).default(14),
  SESSION_DAYS: wholeNumber('SESSION_DAYS', 90).default(7),
  ORGANISATIONS: z
    .enum(makers, { error: refuseWith({ code: 'setting-problem.organisations', values: {} }) })
    .default('operator'),
})

function urlOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}

function toProblem(issue: z.core.$ZodIssue): Problem {
  return { field: issue.path.join('.'), ...codedIssue(issue) }
}

function checkReach({ host, publicUrl }: Environment, isPublicUrlSet: boolean): Problem[] {
  const { protocol, hostname } = new URL(publicUrl)
  if (protocol === 'https:') return []
  if (!isLoopback(host)) {
    const values = { host, isSet: isPublicUrlSet ? 'yes' : 'no', publicUrl }
    return [{ field: 'HOST', code: 'setting-problem.open-host', values }]
  }
  if (isLoopback(hostname)) return []
  return [{ field: 'PUBLIC_URL', code: 'setting-problem.no-encryption', values: { publicUrl } }]
}

function inUrl(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
}
