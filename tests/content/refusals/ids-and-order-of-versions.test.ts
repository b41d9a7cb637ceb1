// Which ids a later version may use, and in which order versions follow; each refusal with broken versions.

import { rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { publishVersion } from '@/lib/files/publish/publish-version'
import { withContent } from '../../support/broken-content'
import {
  fewerEssentials,
  findingsOf,
  refusalsOf,
  reworded,
  seventh,
  sixth,
  swapped,
  withSeventh,
} from '../../support/following-versions'
import { questionText, writeNextVersion } from '../../support/next-version'

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

test('a version folder without its questionnaire.yaml is refused by name', () => {
  const findings = withContent([], (folder) => {
    writeNextVersion(folder, { version: '1.0.1', edits: [reworded] })
    rmSync(`${folder}/small/1.0.1/questionnaire.yaml`)
    return findingsOf(folder)
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
    return findingsOf(folder)
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
