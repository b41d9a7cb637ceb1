import type { BrowserContext } from '@playwright/test'
import type { Member } from '@/lib/server/identity/person'
import { ServerCalls } from './server-calls'
import type { Newcomer } from './server-calls-process'
import { test as base, expect } from './test'

export { expect }

type People = {
  /** Ada, signed in; each test's is alone in an organisation of her own, so that tests do not meet. */
  ada: Member
}

/** Our test, with Ada and with the server to seed what the test is not about. */
export const test = base.extend<People, { server: ServerCalls }>({
  storageState: { cookies: [], origins: [] },
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const server = new ServerCalls()
      await use(server)
      server.close()
    },
    { scope: 'worker' },
  ],
  ada: async ({ context, server }, use) => {
    const ada = await server.ask('welcome', { name: 'Ada' })
    await signIn(context, ada)
    await use(ada.person)
  },
})

/** Gives a browser the session of somebody who is signed in. */
export async function signIn(context: BrowserContext, { cookie }: Newcomer): Promise<void> {
  await context.addCookies([
    {
      name: cookie.name,
      value: cookie.value,
      domain: '127.0.0.1',
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
    },
  ])
}
