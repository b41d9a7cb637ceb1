import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const read = (file: string) => readFileSync(file, 'utf8')
const sources = ['app', 'components', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
    .map((file) => path.posix.join(folder, file)),
)

/** Actions of people who are not signed in, and signing out. */
const ofNobody = new Set([
  'app/_shell/sign-out.ts',
  'app/ask/actions.ts',
  'app/forgot-password/actions.ts',
  'app/join/actions.ts',
  'app/prove-address/actions.ts',
  'app/reset-password/actions.ts',
  'app/setup/actions.ts',
  'app/sign-in/second-factor/actions.ts',
  'app/sign-in/actions.ts',
  'app/sign-in/provider/actions.ts',
])
/** What nobody should do with a session that was left open. Each is called with a session that is fresh, and not otherwise. */
const needFreshSession = [
  'invite',
  'revokeInvitation',
  'changeRole',
  'removeMember',
  'makeResetLink',
  'beginSetUp',
  'completeSetUp',
  'makeRecoveryCodes',
  'turnOffSecondFactor',
  'requireTwoFactor',
  'changeAddress',
  'deleteAccount',
  'changePassword',
  'endOneSession',
  'endOtherSessions',
  'setFirstPassword',
  'leaveToConnect',
  'disconnect',
]
const confirmed =
  /const sender = await findConfirmedSender\(form(?:, 'current')?\)\n {2}if \(!sender\.confirmed\) return notConfirmed\(state, form, sender\)\n/g

const actions = sources.filter((file) => /^\s*'use server'/m.test(read(file)) && !ofNobody.has(file))

describe('every action of a signed-in person', () => {
  test.each(actions)('in %s finds its sender by the form, and refuses that of another person', (file) => {
    const text = read(file)
    const exported = text.match(/^export (?:async function|const) /gm) ?? []
    const sender =
      /const (\w+) = await findSend(?:er\(form\)|ingMember\(form, organisationId\))\n {2}if \(!\1\) return /g
    const asked = [...(text.match(sender) ?? []), ...(text.match(confirmed) ?? [])]
    expect(exported.length).toBeGreaterThan(0)
    expect(asked).toHaveLength(exported.length)
    expect(text).not.toMatch(/requirePerson|findPerson/)
  })

  test('that changes people or an account asks for a fresh session', () => {
    const acts = new RegExp(`\\b(${needFreshSession.join('|')})\\(`)
    const changing = actions.filter((file) => acts.test(read(file)))
    expect(changing.length).toBeGreaterThan(2)
    const lax = changing.filter((file) => {
      const exported = read(file)
        .split(/^export async function /m)
        .slice(1)
      return exported.some((action) => acts.test(action) && !action.match(confirmed))
    })
    expect(lax).toEqual([])
  })

  test('is sent by a form that names the person of its page', () => {
    const plain = sources.filter((file) => /<form\b[^>]*\s(?:action|formAction)=\{/.test(read(file)))
    expect(plain).toEqual(['components/layout/sign-out-form.tsx'])
  })
})
