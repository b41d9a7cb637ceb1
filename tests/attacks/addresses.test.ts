import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { emailField } from '@/lib/core/text/typed/email-field'
import { changeAddress } from '@/lib/server/identity/own-account/change-address'
import type { Member } from '@/lib/server/identity/person'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { invite } from '@/lib/server/people/invitations'
import { joinWithNewAccount } from '@/lib/server/people/joining/accept-invitation'
import { database } from '@/lib/server/world/database'
import { createOrganisation, createPerson } from '../support/people'
import { password, sessionOf, signInAgain, signInAs } from '../support/signed-in'

// An address that looks like another one, or that some program takes for another one: letters of other scripts, forms that
// Unicode calls equivalent, letters that become others as small ones, and signs that nobody sees.

let ada: Member
let mallory: Member

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  await database().user.update({ where: { id: ada.id }, data: { email: 'kim@example.org' } })
  mallory = await createPerson('Mallory', 'owner', await createOrganisation('Other Works'))
  await signInAs({ ...ada, email: 'kim@example.org' })
  await signInAs(mallory)
})

beforeEach(() => database().attempt.deleteMany())

afterAll(() => database().$disconnect())

const lookalikes: [what: string, address: string][] = [
  ['a Cyrillic letter', 'kіm@example.org'],
  ['a Cyrillic letter in its domain', 'kim@exаmple.org'],
  ['letters of full width', 'ｋｉｍ@example.org'],
  ['an at sign of full width', 'kim＠example.org'],
  ['a letter of mathematics', '𝐤im@example.org'],
  ['a dotless i', 'kım@example.org'],
  ['a capital i with a dot', 'KİM@example.org'],
  ['a combining accent', 'kı\u0307m@example.org'],
  ['a soft hyphen', 'k\u00adim@example.org'],
  ['a zero-width space', 'kim\u200b@example.org'],
  ['a change of direction', '\u202ekim@example.org'],
  ['a null byte', 'kim@example.org\0'],
  ['a line break and another address', 'kim@example.org\nmallory@example.org'],
  ['two addresses', 'kim@example.org,mallory@example.org'],
  ['a name in front', 'Kim <kim@example.org>'],
  ['a comment', 'kim(x)@example.org'],
  ['quotes', '"kim"@example.org'],
  ['two at signs', 'kim@example.org@evil.example'],
  ['a dot at the end of its domain', 'kim@example.org.'],
]

describe.each(lookalikes)('an address with %s', (_, address) => {
  test('is no address of a form, and signs nobody in', async () => {
    expect(emailField.safeParse(address).success).toBe(false)
    expect(await authenticate({ email: address, password }, new Headers())).toMatchObject({ signedIn: false })
  })

  test('is not invited, and nobody changes theirs to it', async () => {
    const form = { email: address, role: 'viewer' }
    expect(await invite(mallory, mallory.organisation.id, form)).toMatchObject({ invited: false })
    const session = await sessionOf(await signInAgain(mallory.email))
    expect(await changeAddress(session, { email: address })).toMatchObject({ changed: false })
  })
})

test.each([
  ['kim@example.org', 'as it is'],
  ['KIM@EXAMPLE.ORG', 'in capitals'],
  ['  kim@example.org ', 'with blanks around it'],
  ['\u212aim@example.org', 'with the sign for Kelvin, whose small letter is k'],
])('the address %j, %s, is the one that is stored, and has one account', async (address) => {
  expect(emailField.parse(address)).toBe('kim@example.org')
  expect(await authenticate({ email: address, password }, new Headers())).toMatchObject({ signedIn: true })
  const made = await invite(mallory, mallory.organisation.id, { email: address, role: 'viewer' })
  if (!made.invited) throw new Error(JSON.stringify(made))
  const form = { token: made.token, name: 'Not Kim', password: 'four kites over water' }
  expect(await joinWithNewAccount(form)).toMatchObject({
    joined: false,
    problems: [{ code: 'form-problem.has-account' }],
  })
  const session = await sessionOf(await signInAgain(mallory.email))
  expect(await changeAddress(session, { email: address })).toMatchObject({ changed: false })
  expect(await database().user.count({ where: { email: 'kim@example.org' } })).toBe(1)
})
