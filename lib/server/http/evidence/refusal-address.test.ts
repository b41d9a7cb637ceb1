import { expect, test, vi } from 'vitest'
import { english } from '@/lib/words/english'
import messages from '@/messages/en.json'

vi.stubEnv('DATABASE_URL', 'postgres://127.0.0.1/none')
vi.stubEnv('AUTH_SECRET', 'a secret of at least thirty-two letters, for tests only')
const { refusalAddress, refusalOf } = await import('./refusal-address')

const names = Object.keys(messages['form-problem']['evidence-file'])

test.each(names)('the refusal "%s" is found again in the address of the form', (refused) => {
  const found = refusalOf({ refused, ending: 'png', type: 'jpeg' })
  if (!found) throw new Error(`The address names no refusal ${refused}.`)
  expect(refusalOf(Object.fromEntries(new URLSearchParams(refusalAddress(found))))).toEqual(found)
  expect(english.sentence(found)).not.toBe('')
})

test('nothing of an address is shown as it was typed', () => {
  expect(refusalOf({ refused: '<b>' })).toBeNull()
  expect(refusalOf({ refused: ['empty', 'type'] })).toBeNull()
  expect(refusalOf({ refused: 'disguised', ending: 'exe', type: 'program' })).toMatchObject({
    values: { ending: 'pdf', type: 'text' },
  })
})
