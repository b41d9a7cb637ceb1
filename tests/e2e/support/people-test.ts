import type { BrowserContext } from '@playwright/test'
import type { Person } from '@/lib/server/identity/person'
import { ServerRoom } from './server-room'
import type { Newcomer } from './server-room-process'
import { test as base, expect } from './test'

export { expect }

type People = {
  /** Ada, signed in; each test's is alone in an organisation of her own, so that tests do not meet. */
  ada: Person
}

/** Our test, with Ada and with the server room to seed what the test is not about. */
export const test = base.extend<People, { serverRoom: ServerRoom }>({
  storageState: { cookies: [], origins: [] },
  serverRoom: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const serverRoom = new ServerRoom()
      await use(serverRoom)
      serverRoom.close()
    },
    { scope: 'worker' },
  ],
  ada: async ({ context, serverRoom }, use) => {
    const ada = await serverRoom.ask('welcome', { name: 'Ada' })
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
