// How a version may follow the one before, and what is refused, each with a broken pair of versions.

import { rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findingSentences } from '@/lib/core/format/finding'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { publishVersion } from '@/lib/files/publish/publish-version'
import { english } from '@/lib/words/english'
import { withContent } from '../../support/broken-content'
import { type NextVersion, questionText, writeNextVersion } from '../../support/next-version'

const reworded = ['words.yaml', 'People want to know.', 'People like to know.'] as const
const sixth = questionText('words.yaml', 'sixth-word')
const seventh = sixth.replaceAll('sixth', 'seventh').replace('essential: true', 'essential: false')
const withSeventh = ['words.yaml', sixth, `${sixth}\n${seventh}`] as const
const fewerEssentials = 'from: 1.0.0\nretired:\n  - question: fifth-word\n    because: Nobody asked.\n'

/** Seven essentials would be refused for themselves. */
const swapped = [
  [
    'words.yaml',
    questionText('words.yaml', 'fifth-word'),
    seventh.replace('essential: false', 'essential: true'),
  ],
] as const

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
    const findings = withContent([{ file: 'small/1.0.0/changes.yaml', to: 'from: 0.9.0\n' }], read)
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

describe('ids keep what they were:', () => {
  const asChecklist = sixth
    .replace('kind: choice', 'kind: checklist')
    .replace('options:', 'items:')
    .replace('text: Nobody is told', 'text: Nobody is told\n        exclusive: true')

  test('a question keeps its kind', () => {
    const next = { version: '2.0.0', edits: [['words.yaml', sixth, asChecklist]] as const }
    expect(refusalsOf([next])).toMatchObject([
      { rule: 'id-kind', id: 'sixth-word', file: 'small/2.0.0/words.yaml' },
    ])
  })

  test('a retired id never returns', () => {
    const back = [
      'words.yaml',
      seventh.replace('essential: false', 'essential: true'),
      questionText('words.yaml', 'fifth-word'),
    ] as const
    const changes = 'from: 1.1.0\nretired:\n  - question: seventh-word\n    because: Nobody asked.\n'
    const findings = refusalsOf([
      { version: '1.1.0', edits: swapped, changes: fewerEssentials },
      { version: '1.2.0', of: '1.1.0', edits: [back], changes },
    ])
    expect(findings).toMatchObject([
      { rule: 'id-returned', id: 'fifth-word', file: 'small/1.2.0/words.yaml' },
    ])
  })

  test('a version follows the latest before it by number, not by spelling', () => {
    const other = ['words.yaml', 'People like to know.', 'People love to know.'] as const
    const chain = [
      { version: '1.0.1', edits: [reworded] },
      ...Array.from({ length: 9 }, (_, index) => ({
        version: `1.0.${index + 2}`,
        of: `1.0.${index + 1}`,
        edits: [index % 2 === 0 ? other : (['words.yaml', other[2], other[1]] as const)],
      })),
    ]
    expect(refusalsOf(chain)).toEqual([])
  })
})

test('a version folder without its questionnaire.yaml is refused by name', () => {
  const findings = withContent([], (folder) => {
    writeNextVersion(folder, { version: '1.0.1', edits: [reworded] })
    return read(folder, 'small/1.0.1/questionnaire.yaml')
  })
  expect(findings).toMatchObject([
    {
      rule: 'file',
      file: 'small/1.0.1/questionnaire.yaml',
      message: 'The version 1.0.1 has no questionnaire.yaml.',
    },
  ])
})

test('a draft that comes before a published version is refused, and nothing is asked of the published one', () => {
  const findings = withContent([], (folder) => {
    writeNextVersion(folder, { version: '1.1.0', edits: [withSeventh] })
    writeFileSync(`${folder}/small/CHANGELOG.md`, '## 1.1.0\n\nMore.\n\n## 1.0.0\n\nFirst.\n')
    for (const name of ['small@1.0.0', 'small@1.1.0']) {
      expect(publishVersion(folder, name)).toMatchObject({ published: true })
    }
    writeNextVersion(folder, { version: '1.0.1', edits: [reworded] })
    return read(folder)
  })
  expect(findings).toMatchObject([
    {
      rule: 'version-order',
      file: 'small/1.0.1/questionnaire.yaml',
      line: 2,
      fix: expect.stringContaining('a number after 1.1.0'),
    },
  ])
})

function refusalsOf(versions: readonly NextVersion[]) {
  return withContent([], (folder) => {
    for (const next of versions) writeNextVersion(folder, next)
    return read(folder)
  })
}

function read(folder: string, without?: string) {
  if (without) rmSync(`${folder}/${without}`)
  const reading = readQuestionnaires(folder)
  return reading.read
    ? []
    : reading.findings.map((each) => ({
        ...each,
        ...findingSentences(each, english),
        file: each.file.slice(folder.length + 1),
      }))
}
