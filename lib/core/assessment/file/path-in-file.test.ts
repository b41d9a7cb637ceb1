import { expect, test } from 'vitest'
import { pathInFile } from './path-in-file'

const raw = {
  product: 'Lamp',
  release: '2.0',
  facts: { markets: ['eu', 'mars'], login: 'perhaps' },
  answers: {
    lock: 'steel',
    doors: ['none', 'front'],
    window: { says: ['left', 'right'], note: 'New.' },
    roof: { says: 'flat', evidence: [{ title: 'Photograph' }] },
    wall: { says: 'not-applicable', reason: 'It has none.' },
    gate: { says: 'not-applicable' },
  },
  explanations: { 'open-and-shut': 'It is.' },
}

test.each([
  ['product.name', 'product'],
  ['release.label', 'release'],
  ['facts.markets.1', 'facts.markets.1'],
  ['facts.login', 'facts.login'],
  ['answers.lock.says.option', 'answers.lock'],
  ['answers.lock.says', 'answers.lock'],
  ['answers.doors.says.items', 'answers.doors'],
  ['answers.doors.says.items.1', 'answers.doors.1'],
  ['answers.window.says.items.1', 'answers.window.says.1'],
  ['answers.window.note', 'answers.window.note'],
  ['answers.roof.says.option', 'answers.roof.says'],
  ['answers.roof.says.items.0', 'answers.roof.says'],
  ['answers.roof.evidence.0.speaksOf', 'answers.roof.evidence.0.speaksOf'],
  ['answers.wall.says.because', 'answers.wall.says'],
  ['answers.nothing.says', 'answers.nothing.says'],
  ['explanations.open-and-shut.text', 'explanations.open-and-shut'],
])('%s of the expanded form is %s in the file', (inner, outer) => {
  const path = inner.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  expect(pathInFile(raw, path).join('.')).toBe(outer)
})
