import { expect, test } from 'vitest'
import { refused, untouched } from './form-state'

test('what was typed comes back after a refusal, and passwords do not', () => {
  const form = new FormData()
  form.append('email', 'ada@example.org')
  form.append('password', 'a lamp that listens')
  form.append('plan.default-passwords.owner', 'Priya')
  form.append('$ACTION_KEY', 'of the framework')
  const { typed } = refused(untouched, form, [{ field: 'email', message: 'enter an address.' }])
  expect(typed).toEqual({ email: 'ada@example.org', 'plan.default-passwords.owner': 'Priya' })
})

test('a refusal is a sentence', () => {
  const { problems } = refused(untouched, new FormData(), [
    { field: 'name', message: 'give the product a name' },
  ])
  expect(problems).toEqual([{ field: 'name', message: 'Give the product a name' }])
})
