// Whether the time an answer takes tells who has an account here: signing in with a wrong password, beside
// an unknown address, a malformed one and a password of any length. Prints ratios of medians; each near 1
// says nothing to anybody who listens.

import { percentile, spread } from '../support/figures'
import { withServer } from '../support/with-server'

const rounds = 60
const site = 'http://127.0.0.1:4220'
const ada = {
  name: 'Ada',
  email: 'ada@example.org',
  password: 'a lamp that listens',
  organisation: 'Lantern Works',
}
const tries = {
  'a wrong password': { email: ada.email, password: 'a lamp that glistens' },
  'an unknown address': { email: 'nobody@example.org', password: 'a lamp that glistens' },
  'a malformed address': { email: 'nobody', password: 'a lamp that glistens' },
  'a password of any length': { email: ada.email, password: 'x'.repeat(1000) },
}

await withServer({ PORT: '4220', PUBLIC_URL: site }, async () => {
  const { database } = await import('../../lib/server/world/database')
  const { createOwner } = await import('../../lib/server/identity/set-up/first-owner')
  const { issueSetupCode } = await import('../../lib/server/identity/set-up/setup-code')
  const { authenticate } = await import('../../lib/server/identity/signing-in/sign-in')
  await createOwner({ ...ada, code: await issueSetupCode(database()) })
  const times = new Map(Object.keys(tries).map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    // Otherwise all would soon be refused for trying too often.
    await database().attempt.deleteMany()
    for (const [name, input] of Object.entries(tries)) {
      const start = performance.now()
      await authenticate(input, new Headers())
      times.get(name)?.push(performance.now() - start)
    }
  }
  await database().$disconnect()
  print(times)
})

function print(times: ReadonlyMap<string, number[]>): void {
  const usual = percentile(times.get('a wrong password') ?? [], 0.5)
  for (const [name, list] of times) {
    const ratio = (percentile(list, 0.5) / usual).toFixed(2)
    console.log(`${name}: ${spread(list)}; ${ratio} of a wrong password`)
  }
}
