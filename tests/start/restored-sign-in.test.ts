import { rm } from 'node:fs/promises'
import path from 'node:path'
import { symmetricEncrypt } from 'better-auth/crypto'
import getPort from 'get-port'
import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { readOrMakeSecrets } from '../../scripts/postgres/secrets-file.js'
import { addPassword, password } from './support/add-password'
import { filledDatabase } from './support/filled-database'
import { ask, dataFolder, runCommand } from './support/operator'
import { cookiesOf, postForm } from './support/post-form'
import { runStart } from './support/run-start'
import { temporaryFolder } from './support/temporary-folder'

const appSecret = new Secret({ size: 20 }).base32

test('after a restore into a new folder, a person signs in with password and app, and with neither alone', {
  timeout: 400_000,
}, async () => {
  const { file, email } = await backedUp()
  const folder = path.join(await temporaryFolder(), 'data')
  expect(await runCommand(['restore', file], { DATA_FOLDER: folder })).toMatchObject({ code: 0 })
  const port = String(await getPort({ host: '127.0.0.1' }))
  const { address } = await runStart({ PORT: port, DATA_FOLDER: folder, LOG_LEVEL: 'error' }).ready()

  const wrong = await postForm(`${address}/sign-in`, { email, password: 'a lamp that sleeps' })
  expect(wrong.headers.getSetCookie().join()).not.toContain('session')
  const signedIn = await postForm(`${address}/sign-in`, { email, password })
  expect(signedIn.status).toBe(303)
  const cookie = cookiesOf(signedIn)
  expect((await products(address, cookie)).url).toContain('/sign-in/second-factor')

  const page = `${address}/sign-in/second-factor`
  const totp = new TOTP({ secret: Secret.fromBase32(appSecret) })
  const refused = await postForm(page, { code: totp.generate({ timestamp: 0 }) }, cookie)
  expect(refused.status).toBe(200)
  const confirmed = await postForm(page, { code: totp.generate() }, cookie)
  expect(confirmed.status).toBe(303)
  expect(await (await products(address, cookiesOf(confirmed))).text()).toContain('Lamp')
})

function products(address: string, cookie: string) {
  return fetch(`${address}/products`, { headers: { cookie } })
}

/** A backup of an installation in which the owner has a password and an app; the installation is gone. */
async function backedUp() {
  const folder = await dataFolder()
  const { ownerUrl, stop } = await filledDatabase(folder)
  const [owner] = await ask<{ id: string; email: string }>(
    ownerUrl,
    `SELECT u.id, u.email FROM "user" u JOIN membership m ON m.user_id = u.id
     JOIN organisation o ON o.id = m.organisation_id WHERE o.name = 'Lantern Works'`,
  )
  if (!owner) throw new Error('The fixture has no owner.')
  await addPassword(ownerUrl, owner.id)
  const { authSecret } = await readOrMakeSecrets(folder, ['authSecret'])
  // As lib/server/identity/second-factor/totp.ts stores it.
  const stored = await symmetricEncrypt({ key: authSecret, data: appSecret })
  await ask(
    ownerUrl,
    `INSERT INTO second_factor (user_id, secret, created_at, confirmed_at)
     VALUES ('${owner.id}', '${stored}', now(), now())`,
  )
  const file = path.join(await temporaryFolder(), 'backup.tar')
  expect(await runCommand(['backup', file], { DATA_FOLDER: folder })).toMatchObject({ code: 0 })
  await stop()
  await rm(folder, { recursive: true })
  return { file, email: owner.email }
}
