import { afterAll, expect, test } from 'vitest'
import { findProvider } from '@/lib/server/identity/provider/provider'
import { openProvider } from '../../support/oidc/open-provider'

const provider = await openProvider()
// The same server by another name than the one it gives itself.
const issuer = provider.issuer.replace('127.0.0.1', 'localhost')
Object.assign(process.env, provider.settings, { OIDC_ISSUER: issuer, LOG_LEVEL: 'silent' })

afterAll(() => provider.close())

test('a provider that says it is another issuer than the one in the settings is not used', async () => {
  expect((await fetch(`${issuer}/.well-known/openid-configuration`)).status).toBe(200)
  expect(await findProvider()).toBeNull()
})
