// What changes.yaml declares, and what is refused, each with a broken pair of versions.

import { describe, expect, test } from 'vitest'
import { withContent } from '../../support/broken-content'
import { fewerEssentials, findingsOf, refusalsOf, reworded, swapped } from '../../support/following-versions'
import type { NextVersion } from '../../support/next-version'

describe('what a comparison cannot guess is declared, and what is declared is true:', () => {
  const splitSixth = (into: string) =>
    `from: 1.0.0\nsplits:\n  - question: fifth-word\n    into:\n      - question: ${into}\n        suggests:\n          told: told\n      - question: sixth-word\n        suggests: {}\n`.replace(
      '        suggests: {}\n',
      '',
    )

  test('a split that names both sides holds', () => {
    expect(refusalsOf([{ version: '1.1.0', edits: swapped, changes: splitSixth('seventh-word') }])).toEqual(
      [],
    )
  })

  test.each<[string, NextVersion, RegExp]>([
    [
      'a missing changes.yaml',
      { version: '1.0.1', edits: [reworded], changes: null },
      /has no changes\.yaml/,
    ],
    [
      'another predecessor',
      { version: '1.0.1', edits: [reworded], changes: 'from: 0.9.0\n' },
      /is 1\.0\.0, not 0\.9\.0/,
    ],
    [
      'an unknown key',
      { version: '1.0.1', edits: [reworded], changes: 'from: 1.0.0\nsplit: x\n' },
      /split is not known/,
    ],
    [
      'a question that went without a word',
      { version: '1.1.0', edits: swapped },
      /fifth-word is gone and nothing says why/,
    ],
    [
      'a question that went in two ways',
      {
        version: '1.1.0',
        edits: swapped,
        changes: `${splitSixth('seventh-word')}${fewerEssentials.replace('from: 1.0.0\n', '')}`,
      },
      /gone in 2 ways/,
    ],
    [
      'a retired question that is still asked',
      { version: '1.0.1', edits: [reworded], changes: fewerEssentials },
      /still asked in 1\.0\.1/,
    ],
    [
      'ids of another version',
      { version: '1.1.0', edits: swapped, changes: splitSixth('ninth-word') },
      /1\.1\.0 has no question ninth-word/,
    ],
    [
      'a suggestion from an option that was not there',
      {
        version: '1.1.0',
        edits: swapped,
        changes: splitSixth('seventh-word').replace('told: told', 'sung: told'),
      },
      /fifth-word has no option or item sung in 1\.0\.0/,
    ],
    [
      'a suggestion of an option that is not there',
      {
        version: '1.1.0',
        edits: swapped,
        changes: splitSixth('seventh-word').replace('told: told', 'told: sung'),
      },
      /seventh-word has no option or item sung in 1\.1\.0/,
    ],
    [
      'a suggestion of several of which one is not there',
      {
        version: '1.1.0',
        edits: swapped,
        changes: splitSixth('seventh-word').replace('told: told', 'told: [told, sung]'),
      },
      /seventh-word has no option or item sung in 1\.1\.0/,
    ],
    [
      'a changed meaning behind the same words',
      {
        version: '1.0.1',
        edits: [reworded],
        changes: 'from: 1.0.0\nmeanings:\n  - question: lock\n    options: [weak]\n    because: We say so.\n',
      },
      /words of weak are the same/,
    ],
  ])('%s is refused', (_, next, message) => {
    expect(refusalsOf([next])[0]?.message).toMatch(message)
  })

  test('a first version with changes.yaml is refused', () => {
    const findings = withContent([{ file: 'small/1.0.0/changes.yaml', to: 'from: 0.9.0\n' }], findingsOf)
    expect(findings).toMatchObject([
      { file: 'small/1.0.0/changes.yaml', message: 'A first version changes nothing.' },
    ])
  })

  test('an anchor used as a bomb in changes.yaml is refused at its place', () => {
    const changes = 'from: 1.0.0\nretired: &a\n  - *a\n'
    expect(refusalsOf([{ version: '1.0.1', edits: [reworded], changes }])[0]).toMatchObject({
      rule: 'yaml',
      file: 'small/1.0.1/changes.yaml',
      line: 3,
    })
  })
})
