import compile from 'icu-minify/compile'
import { expect, test } from 'vitest'
import messages from '../../messages/en.json'
import { argumentsOf } from '../../scripts/words/arguments-of'
import { flatMessages } from '../../scripts/words/flat-messages'
import { pseudoMessage } from '../support/pseudo-locale/pseudo-message'

test('the pseudo-locale accents every letter of a message and nothing in its values, branches and tags', () => {
  expect(pseudoMessage('Save <link>{count, plural, one {# answer} other {{who}, # answers}}</link>')).toBe(
    'Ŝàṽé <link>{count,plural,one{# àñŝŵéř} other{{who}, # àñŝŵéřŝ}}</link>',
  )
})

test.each(flatMessages(messages))('%s takes the same values and tags in the pseudo-locale', (_, text) => {
  expect(argumentsOf(compile(pseudoMessage(text)))).toEqual(argumentsOf(compile(text)))
})
