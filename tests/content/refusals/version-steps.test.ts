// The step of a version's number, and what is refused, each with a pair of versions.

import { describe, expect, test } from 'vitest'
import { fewerEssentials, refusalsOf, reworded, swapped, withSeventh } from '../../support/following-versions'
import type { NextVersion } from '../../support/next-version'

describe('the number of a version is the one that its changes ask for:', () => {
  test.each<[string, NextVersion]>([
    ['other words are a patch', { version: '1.0.1', edits: [reworded] }],
    [
      'another effort is a patch',
      { version: '1.0.1', edits: [['locks.yaml', 'effort: medium', 'effort: large']] },
    ],
    ['a new question without a red line is minor', { version: '1.1.0', edits: [withSeventh] }],
    [
      'a question retired for another is minor',
      { version: '1.1.0', edits: swapped, changes: fewerEssentials },
    ],
    ['a mapping is minor', { version: '1.1.0', edits: [['locks.yaml', 'full: strong', 'full: weak']] }],
    [
      'a declared meaning is minor',
      {
        version: '1.1.0',
        edits: [['locks.yaml', 'text: It gives way', 'text: It gives way to force']],
        changes:
          'from: 1.0.0\nmeanings:\n  - question: lock\n    options: [weak]\n    because: Force was left open.\n',
      },
    ],
    [
      'another credit is major',
      {
        version: '2.0.0',
        edits: [['locks.yaml', 'credit: 40\n        text: It gives', 'credit: 50\n        text: It gives']],
      },
    ],
    ['another weight is major', { version: '2.0.0', edits: [['locks.yaml', 'weight: 3', 'weight: 2']] }],
    ['another red line is major', { version: '2.0.0', edits: [['locks.yaml', 'below: 40', 'below: 41']] }],
    [
      'another condition is major',
      { version: '2.0.0', edits: [['locks.yaml', 'fact: login', 'fact: cloud']] },
    ],
    [
      'other evidence is major',
      { version: '2.0.0', edits: [['locks.yaml', 'atLeast: document', 'atLeast: none']] },
    ],
    [
      'what a case is recorded as is a patch',
      {
        version: '1.0.1',
        edits: [['locks.yaml', 'source: A newspaper', 'source: A newspaper\n      option: weak']],
      },
    ],
    [
      'an answer that is silent of a provision is minor',
      {
        version: '1.1.0',
        edits: [['locks.yaml', 'part: weak', 'part: weak\n        silent: none']],
      },
    ],
    [
      'a floor is major',
      {
        version: '2.0.0',
        edits: [['questionnaire.yaml', 'facts:', 'floors:\n  - level: 2\n    weight3: 40\nfacts:']],
      },
    ],
    [
      'how many questions make a section decide is major',
      {
        version: '2.0.0',
        edits: [['questionnaire.yaml', 'facts:', 'decidesFrom: 1\nfacts:']],
      },
    ],
    [
      'what facts imply is major',
      {
        version: '2.0.0',
        edits: [['questionnaire.yaml', 'sections:', 'implies:\n  cloud: [login]\nsections:']],
      },
    ],
    ['another level is major', { version: '2.0.0', edits: [['questionnaire.yaml', 'from: 90', 'from: 80']] }],
  ])('%s', (_, next) => {
    expect(refusalsOf([next])).toEqual([])
    const wrong = next.version === '1.0.1' ? '1.1.0' : '1.0.1'
    expect(refusalsOf([{ ...next, version: wrong }])).toMatchObject([
      {
        rule: 'version-step',
        file: `small/${wrong}/questionnaire.yaml`,
        message: expect.stringContaining(`make it ${next.version}, not ${wrong}`),
      },
    ])
  })

  test('a version that changes nothing is none', () => {
    expect(refusalsOf([{ version: '1.0.1' }])).toMatchObject([
      { rule: 'version-step', message: 'Nothing differs from 1.0.0.' },
    ])
  })
})
