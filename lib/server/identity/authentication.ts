import 'server-only'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { betterAuth } from 'better-auth/minimal'
import { database } from '../world/database'
import { environment } from '../world/environment'
import { newId } from '../world/new-id'
import { passwordHashing } from './passwords/hashing'
import { withHashedTokens } from './sessions/hashed-tokens'

/** A session ends after this many seconds, however busy. */
export function longestSession(): number {
  return environment().sessionDays * 24 * 60 * 60
}

/** A session that was not used for this long has ended. */
export function idleMilliseconds(): number {
  return environment().sessionIdleHours * 60 * 60 * 1000
}

/** Browsers keep a cookie of this name to this host, this path and encrypted (or loopback) connections. */
export const sessionCookie = '__Host-thingworthy'

export const passwordLength = { least: 12, most: 128 } as const

type Authentication = ReturnType<typeof build>
const cache = globalThis as typeof globalThis & { thingworthyAuthentication?: Authentication }

/**
 * Passwords, sessions and their cookie. Called by functions of lib/server only; it has no route of its
 * own, so only what those functions offer can be reached.
 */
export function authentication(): Authentication {
  cache.thingworthyAuthentication ??= build()
  return cache.thingworthyAuthentication
}

function build() {
  return betterAuth({
    appName: 'Thingworthy',
    baseURL: environment().publicUrl,
    secret: environment().authSecret,
    database: withHashedTokens(prismaAdapter(database(), { provider: 'postgresql' })),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      revokeSessionsOnPasswordReset: true,
      password: passwordHashing,
    },
    account: { accountLinking: { enabled: false } },
    session: {
      expiresIn: longestSession(),
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    verification: { storeIdentifier: 'hashed' },
    // Tries are counted in password-delay.ts, by account and block of addresses.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
      useSecureCookies: false, // it would put __Secure- in front of __Host-
      cookies: {
        session_token: {
          name: sessionCookie,
          attributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
        },
      },
    },
  })
}
