import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK, type JWTPayload } from 'jose'
import { Provider } from 'oidc-provider'
import { answerInteraction } from './answer-interaction'
import { resigned } from './resigned'

/** What the provider says of somebody. */
export type Claims = { sub: string; email?: string; email_verified?: boolean; name?: string }

export type Tampering = {
  claims?: (claims: JWTPayload) => JWTPayload
  /** Signs with a key that the provider does not publish, or not at all. */
  signing?: 'stranger' | 'none'
}

export type TestProvider = {
  issuer: string
  /** The settings with which Thingworthy signs people in by it. */
  settings: Record<string, string>
  people: Map<string, Claims>
  /** Changes its ID tokens on the way, as an attacker or a broken provider would. */
  tamper: (tampering: Tampering | null) => void
  /** Whether it answers. */
  setUp: (isUp: boolean) => void
  close: () => Promise<void>
}

type Options = {
  /** Says the address in its answer to the access token alone, as the standard has it by default. */
  isAddressApart?: boolean
}

/** A real OpenID Connect provider on this machine. Its people sign in by a button with their name. */
export async function openProvider({ isAddressApart = false }: Options = {}): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const [people, key] = [new Map<string, Claims>(), await signingKey()]
  const provider = makeProvider(issuer, { people, key, isAddressApart })
  let [isUp, tampering] = [true, null as Tampering | null]
  provider.use(async (context, next) => {
    await next()
    const { body } = context as { body?: { id_token?: string } }
    if (tampering && context.path === '/token' && body?.id_token)
      body.id_token = await resigned(body.id_token, key, tampering)
  })
  const handle = provider.callback()
  server.on('request', async (request, response) => {
    if (!isUp) return request.socket.destroy()
    if (request.url?.startsWith('/interaction/'))
      return answerInteraction(provider, people, request, response)
    return handle(request, response)
  })
  return {
    issuer,
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.client_id,
      OIDC_CLIENT_SECRET: client.client_secret,
      OIDC_NAME: 'Example ID',
    },
    people,
    tamper: (next) => {
      tampering = next
    },
    setUp: (next) => {
      isUp = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const client = { client_id: 'thingworthy', client_secret: 'a secret of the client, for tests only' }

async function signingKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { ...(await exportJWK(privateKey)), kid: 'tests', alg: 'RS256', use: 'sig' }
}

const hour = 3600

type Making = { people: Map<string, Claims>; key: JWK; isAddressApart: boolean }

function makeProvider(issuer: string, { people, key, isAddressApart }: Making): Provider {
  const provider = new Provider(issuer, {
    // The server under test listens on a port that is not known yet.
    clients: [{ ...client, redirect_uris: ['http://127.0.0.1:3000/sign-in/provider/callback'] }],
    jwks: { keys: [key as never] },
    cookies: { keys: ['cookies of tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: isAddressApart,
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    ttl: { Interaction: hour, Grant: hour, Session: hour, AccessToken: hour, IdToken: hour },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...people.get(sub), sub }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  provider.Client.prototype.redirectUriAllowed = (uri: string) =>
    /^http:\/\/127\.0\.0\.1:\d+\/sign-in\/provider\/callback$/.test(uri)
  return provider
}
