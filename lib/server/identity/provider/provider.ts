import 'server-only'
import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import type { OidcSettings } from '@/lib/core/web/environment/oidc-settings'
import { environment } from '../../world/environment'

// The OpenID Connect provider of this installation, from the settings. What it says of itself (discovery) is fetched when it
// is needed and kept for a minute: long enough that strangers cannot make this server ask it again and again, short enough that
// people read on one of our own pages that it is down.

/** As accounts name it. It is bound to one issuer for good (accounts.ts). */
export const providerId = 'oidc'

/** Where the provider sends people back to. Operators register this address with it. */
export const callbackPath = '/sign-in/provider/callback'

/** What the button says; null where people sign in by password alone. */
export function providerName(): string | null {
  return environment().oidc?.name ?? null
}

/** The issuer in the settings. Throws where there is none. */
export function providerIssuer(): string {
  return requireSettings().issuer
}

type Found = { configuration: Configuration; until: number }
const cache = globalThis as typeof globalThis & { thingworthyProvider?: Found }
const minute = 60_000

/** The provider, ready for requests; null where it cannot be reached or says that it is another issuer. */
export async function findProvider(): Promise<Configuration | null> {
  const found = cache.thingworthyProvider
  if (found && found.until > Date.now()) return found.configuration
  const configuration = await discover(requireSettings())
  if (configuration) cache.thingworthyProvider = { configuration, until: Date.now() + minute }
  return configuration
}

/** Forgets what the provider said of itself. */
export function forgetProvider(): void {
  delete cache.thingworthyProvider
}

/** Seconds that each request to the provider may take. */
const timeout = 10

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration | null> {
  const isPlain = new URL(issuer).protocol === 'http:'
  const execute = [enableNonRepudiationChecks, ...(isPlain ? [allowInsecureRequests] : [])]
  try {
    const found = await discovery(new URL(issuer), clientId, undefined, secretIn(clientSecret), {
      execute,
      timeout,
    })
    // The library accepts another issuer where a provider has one for each of its customers; we bind accounts to this one.
    if (new URL(found.serverMetadata().issuer).href !== issuer) throw new Error('another issuer')
    return found
  } catch (error) {
    await warnOfProvider(error, 'the sign-in provider could not be discovered')
    return null
  }
}

/** By the methods that the provider names; the basic one where it names none (OpenID Connect Discovery 1.0, 3). */
function secretIn(clientSecret: string) {
  const [post, basic] = [ClientSecretPost(clientSecret), ClientSecretBasic(clientSecret)]
  return (...request: Parameters<typeof post>) => {
    const [server] = request
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (methods.includes('client_secret_basic') ? basic : post)(...request)
  }
}

/** Logs what failed by its code, without what was sent. The log reads its level when it is loaded, which a build does not have. */
export async function warnOfProvider(error: unknown, message: string): Promise<void> {
  const { log } = await import('../../world/log')
  const { describeFault } = await import('../../world/faults/describe-fault')
  log.warn({ fault: describeFault(error), reason: reasonOf(error) }, message)
}

/** A code of the library or of the protocol; anything else may be words of the provider. */
function reasonOf(error: unknown): string | null {
  const code = error instanceof Error ? (Reflect.get(error, 'error') ?? Reflect.get(error, 'code')) : null
  return typeof code === 'string' && /^[A-Za-z_]{1,60}$/.test(code) ? code : null
}

function requireSettings(): OidcSettings {
  const { oidc } = environment()
  if (!oidc) throw new Error('No provider is set; ask providerName() first.')
  return oidc
}
