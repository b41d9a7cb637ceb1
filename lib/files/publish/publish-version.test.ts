import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Edit, withContent } from '@/tests/support/broken-content'
import { writeNextVersion } from '@/tests/support/next-version'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import { readQuestionnaires } from '../content/read-questionnaires'
import { publishVersion, retireVersion } from './publish-version'
import { publicationOf } from './published'

const small = smallQuestionnaire()
const { hash } = small
const publishedAs = (publication: Partial<ReturnType<typeof publicationOf>>, name = 'small@1.0.0'): Edit => ({
  file: 'published.json',
  to: JSON.stringify({ [name]: { ...publicationOf(small, null), ...publication } }, null, 2),
})

test('an unpublished version is a draft and cannot be chosen', () => {
  withContent([], (folder) => {
    const reading = readQuestionnaires(folder)
    expect(reading.read && [reading.questionnaires.length, reading.drafts.length]).toEqual([0, 1])
  })
})

test('publishing writes the hash, and from then on the version can be chosen', () => {
  withContent([], (folder) => {
    expect(publishVersion(`${folder}/`, 'small@1.0.0')).toEqual({
      published: true,
      hash,
      isNew: true,
      difference: null,
    })
    expect(JSON.parse(readFileSync(`${folder}/published.json`, 'utf8'))).toEqual({
      'small@1.0.0': {
        hash,
        files: Object.fromEntries(
          filesOfSmall.map((file) => [file, expect.stringMatching(/^[0-9a-f]{64}$/)]),
        ),
      },
    })
    const reading = readQuestionnaires(folder)
    expect(reading.read && [reading.questionnaires.length, reading.drafts.length]).toEqual([1, 0])
  })
})

test('publishing twice changes nothing', () => {
  withContent([publishedAs({})], (folder) => {
    expect(publishVersion(folder, 'small@1.0.0')).toEqual({
      published: true,
      hash,
      isNew: false,
      difference: null,
    })
  })
})

test('a version that is not there is not published', () => {
  withContent([], (folder) => {
    expect(publishVersion(folder, 'small@2.0.0')).toMatchObject({
      published: false,
      findings: [{ id: 'small@2.0.0' }],
    })
  })
})

test('a folder with any refusal publishes nothing', () => {
  withContent([{ file: 'facts/power.yaml', from: 'order: 4', to: 'order: four' }], (folder) => {
    expect(publishVersion(folder, 'small@1.0.0')).toMatchObject({
      published: false,
      findings: [{ rule: 'shape' }],
    })
    expect(readQuestionnaires(folder).read).toBe(false)
    expect(() => readFileSync(`${folder}/published.json`)).toThrow('ENOENT')
  })
})

test('a version of which the changelog says nothing is not published', () => {
  const silent: Edit = { file: 'small/CHANGELOG.md', to: '# Changes\n\n## 1.0.0\n\n## 0.9.0\n\nWords.\n' }
  withContent([silent], (folder) => {
    expect(publishVersion(folder, 'small@1.0.0')).toMatchObject({
      published: false,
      findings: [{ rule: 'changelog', file: `${folder}/small/CHANGELOG.md`, id: 'small' }],
    })
  })
})

test('a version is not published past a draft that it follows: the draft could still change', () => {
  withContent([publishedAs({})], (folder) => {
    const chain = [
      { version: '1.0.1', edits: [['words.yaml', 'People want to know.', 'People like to know.']] },
      { version: '1.0.2', of: '1.0.1', edits: [['words.yaml', 'People like', 'People love']] },
    ] as const
    for (const next of chain) writeNextVersion(folder, next)
    writeFileSync(`${folder}/small/CHANGELOG.md`, '## 1.0.2\n\nWords.\n\n## 1.0.1\n\nWords.\n')
    expect(publishVersion(folder, 'small@1.0.2')).toMatchObject({
      published: false,
      findings: [
        {
          id: 'small',
          file: `${folder}/small/1.0.1/questionnaire.yaml`,
          fix: { code: 'finding.fix.publish-first', values: { version: '1.0.1' } },
        },
      ],
    })
    expect(publishVersion(folder, 'small@1.0.1')).toMatchObject({ published: true, isNew: true })
    expect(publishVersion(folder, 'small@1.0.2')).toMatchObject({ published: true, isNew: true })
  })
})

describe('a changed meaning of a published version is refused by the name of the very file:', () => {
  test.each<[string, Edit]>([
    ['small/1.0.0/locks.yaml', { file: 'small/1.0.0/locks.yaml', from: 'It gives way', to: 'It opens' }],
    [
      'small/1.0.0/questionnaire.yaml',
      { file: 'small/1.0.0/questionnaire.yaml', from: 'name: High', to: 'name: Top' },
    ],
    ['facts/login.yaml', { file: 'facts/login.yaml', from: /^ask: .*$/m, to: 'ask: Does one sign in?' }],
    [
      'sources/principles.yaml',
      { file: 'sources/principles.yaml', from: /summary: .*/, to: 'summary: Another.' },
    ],
    [
      'frameworks/standard.yaml',
      { file: 'frameworks/standard.yaml', from: 'title: Doors are locked', to: 'title: Another' },
    ],
  ])('%s', (file, edit) => {
    withContent([publishedAs({}), edit], (folder) => {
      expect(publishVersion(folder, 'small@1.0.0')).toMatchObject({
        published: false,
        findings: [
          {
            rule: 'published',
            file: `${folder}/${file}`,
            id: 'small',
            fix: { code: 'finding.fix.undo' },
          },
        ],
      })
    })
  })

  test('words that no version names may change', () => {
    const unnamed: Edit = { file: 'facts/cloud.yaml', from: /^/, to: '# A comment.\n' }
    withContent([publishedAs({}), unnamed], (folder) => {
      expect(readQuestionnaires(folder).read).toBe(true)
    })
  })
})

describe('a retired version', () => {
  const retired = { on: '2026-11-22', because: 'Its law has changed.' }

  test('is marked, and keeps its meaning', () => {
    withContent([publishedAs({})], (folder) => {
      expect(retireVersion(folder, 'small@1.0.0', retired)).toEqual({ retired: true, isNew: true })
      const reading = readQuestionnaires(folder)
      expect(reading.read && reading.published['small@1.0.0']).toMatchObject({ hash, retired })
    })
  })

  test('is not retired twice: the first day stays', () => {
    withContent([publishedAs({ retired })], (folder) => {
      const again = retireVersion(folder, 'small@1.0.0', { on: '2027-01-01', because: 'Again.' })
      expect(again).toEqual({ retired: true, isNew: false })
      const reading = readQuestionnaires(folder)
      expect(reading.read && reading.published['small@1.0.0']?.retired).toEqual(retired)
    })
  })

  test('needs a reason, and without one nothing is written', () => {
    withContent([publishedAs({})], (folder) => {
      const before = readFileSync(`${folder}/published.json`, 'utf8')
      expect(retireVersion(folder, 'small@1.0.0', { on: '2026-11-22', because: ' ' })).toMatchObject({
        retired: false,
        findings: [{ rule: 'published', message: { code: 'finding.published.no-reason' } }],
      })
      expect(readFileSync(`${folder}/published.json`, 'utf8')).toBe(before)
    })
  })

  test('must have been published', () => {
    withContent([], (folder) => {
      expect(retireVersion(folder, 'small@1.0.0', retired)).toMatchObject({
        retired: false,
        findings: [{ rule: 'published', id: 'small@1.0.0' }],
      })
    })
  })
})

test('a hash that the files do not give is reported differently from changed files', () => {
  withContent([publishedAs({ hash: '0'.repeat(64) })], (folder) => {
    expect(readQuestionnaires(folder)).toMatchObject({
      read: false,
      findings: [{ rule: 'published', file: `${folder}/published.json`, line: 2, id: 'small' }],
    })
  })
})

test('a published version may not disappear', () => {
  withContent([publishedAs({}, 'small@0.9.0')], (folder) => {
    expect(readQuestionnaires(folder)).toMatchObject({
      read: false,
      findings: [{ rule: 'published', file: `${folder}/published.json`, line: 2, id: 'small@0.9.0' }],
    })
  })
})

test.each([
  ['a name that is no version', '{ "small": "abc" }'],
  ['a hash that is none', '{ "small@1.0.0": "abc" }'],
])('published.json with %s is refused', (_, to) => {
  withContent([{ file: 'published.json', to }], (folder) => {
    expect(readQuestionnaires(folder)).toMatchObject({ read: false, findings: [{ rule: 'shape', line: 1 }] })
  })
})

const filesOfSmall = [
  'small/1.0.0/questionnaire.yaml',
  'small/1.0.0/locks.yaml',
  'small/1.0.0/words.yaml',
  ...['login', 'cloud', 'markets', 'power'].map((fact) => `facts/${fact}.yaml`),
  'sources/principles.yaml',
  'frameworks/standard.yaml',
]
