import { describe, expect, test } from 'vitest'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import { factKnownAs, factsAskedAs, withFactsOf } from './former-facts'
import type { Fact, Framework } from './questionnaire'

const [login] = smallQuestionnaire().facts.filter(({ id }) => id === 'login')
if (!login) throw new Error('the small questionnaire has no fact login')
const signIn: Fact = { ...login, id: 'sign-in', formerly: 'login', impliedBy: undefined }

const framework: Framework = {
  id: 'standard',
  title: 'A standard',
  version: '1',
  publisher: 'A publisher',
  url: 'https://example.org',
  licenceNote: 'None.',
  provisions: [
    {
      id: '1',
      title: 'Sign-in',
      strength: 'mandatory',
      group: 'All',
      verified: true,
      appliesWhen: { any: [{ not: { fact: 'login' } }, { all: [{ fact: 'cloud' }] }] },
    },
  ],
}

describe('a fact that takes the place of another', () => {
  test('is what a condition of a standard means that names the former one', () => {
    expect(withFactsOf(framework, [signIn]).provisions[0]?.appliesWhen).toEqual({
      any: [{ not: { fact: 'sign-in' } }, { all: [{ fact: 'cloud' }] }],
    })
  })

  test('is what a law means that concerns products with the former one', () => {
    const law: Framework = { ...framework, binding: 'law', appliesWhen: { fact: 'login' } }
    expect(withFactsOf(law, [signIn]).appliesWhen).toEqual({ fact: 'sign-in' })
  })

  test('changes no condition in a version that asks the former one', () => {
    expect(withFactsOf(framework, [login])).toBe(framework)
  })

  test('is found under both ids', () => {
    expect([factKnownAs('login', [signIn]), factKnownAs('sign-in', [signIn])]).toEqual([signIn, signIn])
    expect(factKnownAs('login', [login, signIn])).toBe(login)
    expect(factKnownAs('cloud', [signIn])).toBeUndefined()
  })
})

describe('what was said of facts is found', () => {
  const [before, now] = [[login], [signIn]]
  const other: Fact = { ...login, id: 'entry', formerly: 'login' }

  test.each<[string, string, readonly Fact[], readonly Fact[], string]>([
    ['in a later version under the new id', 'login', before, now, 'sign-in'],
    ['in an earlier version under the former id', 'sign-in', now, before, 'login'],
    ['beside, where both take the place of one', 'sign-in', now, [other], 'entry'],
    ['under the same id where it is asked', 'login', before, before, 'login'],
    ['nowhere else', 'cloud', before, now, 'cloud'],
  ])('%s', (_, id, from, to, expected) => {
    expect(factsAskedAs({ [id]: 'yes' }, from, to)).toEqual({ [expected]: 'yes' })
  })
})
