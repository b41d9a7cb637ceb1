// The settings that an operator may give, and their defaults. Every setting is validated once, at the
// start, before anything is made or changed. The server listens on this machine only by default, and on a
// network only behind an address that begins with https, because otherwise the session cookie would not
// be stored, or could be intercepted.

import { z } from 'zod'
import '../../text/refusal-words'
import type { Problem } from '../../text/problem'
import { isAddressRange } from '../address/address-block'

/** `null`: not set, so the start makes its own. Addresses are origins, without a slash at the end. */
export type Environment = {
  port: number
  host: string
  publicUrl: string
  databaseUrl: string | null
  databaseOwnerUrl: string | null
  dataFolder: string
  questionnaires: string
  /** Where the start has kept its reading of them. Not for operators: each start sets it itself. */
  questionnairesKept: string | null
  authSecret: string | null
  logLevel: (typeof logLevels)[number]
  /** Addresses and ranges of reverse proxies whose word on where a request comes from counts. */
  trustedProxies: string[]
}

export type EnvironmentReading =
  | { read: true; environment: Environment }
  | { read: false; problems: Problem[] }

/** Checks the variables. An empty one counts as not set, as it does in most shells' habits. */
export function parseEnvironment(variables: Record<string, string | undefined>): EnvironmentReading {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(set)
  if (!parsed.success) return { read: false, problems: parsed.error.issues.map(toProblem) }
  const { PORT, HOST, PUBLIC_URL, DATABASE_URL, DATABASE_OWNER_URL, ...rest } = parsed.data
  const environment: Environment = {
    port: PORT,
    host: HOST,
    publicUrl: PUBLIC_URL ?? `http://${isLoopback(HOST) ? inUrl(HOST) : '127.0.0.1'}:${PORT}`,
    databaseUrl: DATABASE_URL ?? null,
    databaseOwnerUrl: DATABASE_OWNER_URL ?? DATABASE_URL ?? null,
    dataFolder: rest.DATA_FOLDER,
    questionnaires: rest.QUESTIONNAIRES,
    questionnairesKept: rest.QUESTIONNAIRES_KEPT ?? null,
    authSecret: rest.AUTH_SECRET ?? null,
    logLevel: rest.LOG_LEVEL,
    trustedProxies: rest.TRUSTED_PROXIES,
  }
  const problems = checkReach(environment, PUBLIC_URL !== undefined)
  return problems.length > 0 ? { read: false, problems } : { read: true, environment }
}

/** Whether a host name or address means this machine and no other. */
export function isLoopback(host: string): boolean {
  return ['localhost', '::1', '[::1]'].includes(host) || /^127(\.\d{1,3}){3}$/.test(host)
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const databaseUrl = z.string().refine((text) => /^postgres(ql)?:$/.test(urlOf(text)?.protocol ?? ''), {
  error: 'is not an address such as postgresql://user:password@host:5432/thingworthy',
})

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'is not a port; give a number from 1 to 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, 'is not a port; give a number from 1 to 65535')
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'is not a host name or address; leave it out to listen on this machine alone')
    .default('127.0.0.1'),
  PUBLIC_URL: z
    .string()
    .refine((text) => /^https?:$/.test(urlOf(text)?.protocol ?? ''), {
      error: 'is not an address such as https://assess.example.org',
    })
    .refine((text) => ['/', undefined].includes(urlOf(text)?.pathname), {
      error: 'has a path; Thingworthy needs an address of its own, without one',
    })
    .transform((text) => new URL(text).origin)
    .optional(),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_OWNER_URL: databaseUrl.optional(),
  DATA_FOLDER: z.string().default('.data'),
  QUESTIONNAIRES: z.string().default('questionnaires'),
  QUESTIONNAIRES_KEPT: z.string().optional(),
  AUTH_SECRET: z
    .string()
    .min(32, 'is shorter than 32 characters; give it at least 32 random ones')
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .refine((parts) => parts.every(isAddressRange), {
      error: 'is not a list of addresses or ranges such as 127.0.0.1, 10.0.0.0/8; separate them by commas',
    }),
  LOG_LEVEL: z.enum(logLevels, { error: `is none of ${logLevels.join(', ')}` }).default('info'),
})

function urlOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}

function toProblem({ path, message }: z.core.$ZodIssue): Problem {
  return { field: path.join('.'), message }
}

function checkReach({ host, publicUrl }: Environment, isPublicUrlSet: boolean): Problem[] {
  const { protocol, hostname } = new URL(publicUrl)
  if (protocol === 'https:') return []
  if (!isLoopback(host)) {
    const found = isPublicUrlSet ? `PUBLIC_URL is ${publicUrl}` : 'PUBLIC_URL is not set'
    const message = `is ${host}, which opens Thingworthy to the network, but ${found}; set PUBLIC_URL to the https address people use, or leave HOST out`
    return [{ field: 'HOST', message }]
  }
  if (isLoopback(hostname)) return []
  const message = `is ${publicUrl}, where nobody could stay signed in without encryption; give its https address`
  return [{ field: 'PUBLIC_URL', message }]
}

function inUrl(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
}
