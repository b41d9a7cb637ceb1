// What a final version owes for each mapping it claims in full, and what a reading may say.

import { describe, expect, test } from 'vitest'
import { type Edit, findingsAfter } from '../../support/broken-content'
import { expectRefusal, head } from '../../support/expect-refusal'

const file = 'small/readers.yaml'
const final: Edit = { file: head, from: 'status: consultation', to: 'status: final' }

function readings(...readers: { name: string; agrees?: string[]; versions?: string }[]): Edit {
  const entries = readers.map(
    ({ name, agrees = ['lock: [standard 5.1]', 'doors: [standard 5.1]'], versions = '[1.0.0]' }) => `
  - reader: ${name}
    on: 2026-12-01
    interests: none
    against: The edition of 2024
    versions: ${versions}
    agrees:
${agrees.map((line) => `      ${line}`).join('\n')}`,
  )
  return { file, to: `readings:${entries.join('')}\n` }
}

describe('a final version', () => {
  test('holds when two people have read every mapping it claims in full', () => {
    expect(findingsAfter(final, readings({ name: 'Ada Beck' }, { name: 'Noor Aziz' }))).toEqual([])
  })

  test.each([
    ['nobody has read them', []],
    ['one person has read them', [readings({ name: 'Ada Beck' })]],
    ['one person has read them twice', [readings({ name: 'Ada Beck' }, { name: 'Ada Beck' })]],
  ])('is refused while %s', (_, edits) => {
    const refused = findingsAfter(final, ...edits).filter(({ rule }) => rule === 'readers')
    expect(refused.map(({ id }) => id).toSorted()).toEqual(['doors', 'lock'])
  })

  test('is refused for the one mapping that a second person has not read', () => {
    const second = { name: 'Noor Aziz', agrees: ['lock: [standard 5.1]'] }
    expectRefusal({
      refuses: 'a mapping with one reader',
      edits: [final, readings({ name: 'Ada Beck' }, second)],
      rule: 'readers',
      file,
      at: 'readings:',
      id: 'doors',
      fix: /another reading/,
    })
  })
})

test('a version under consultation may wait for its readers', () => {
  expect(findingsAfter(readings({ name: 'Ada Beck', agrees: ['lock: [standard 5.1]'] }))).toEqual([])
})

describe('a reading', () => {
  test.each([
    ['a question that is not there', { agrees: ['lok: [standard 5.1]'] }, 'lok: [standard 5.1]', 'lok'],
    ['a provision not claimed in full', { agrees: ['lock: [standard 9.9]'] }, 'lock: [standard 9.9]', 'lock'],
    [
      'a version that is not there',
      { agrees: ['lock: [standard 5.1]'], versions: '[9.0.0]' },
      'lock: [standard 5.1]',
      'lock',
    ],
  ])('may not speak of %s', (refuses, reading, at, id) => {
    const edits = [readings({ name: 'Ada Beck', ...reading })]
    expectRefusal({ refuses, edits, rule: 'readers', file, at, id, fix: /^Correct/ })
  })
})
