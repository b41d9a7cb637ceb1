import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Edit, withContent } from '@/tests/support/broken-content'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import { publishVersion } from './publish-version'
import { readQuestionnaires } from './read-questionnaires'

const { hash } = smallQuestionnaire()
const publishedAs = (of: string): Edit => ({ file: 'published.json', to: `{\n  "small@1.0.0": "${of}"\n}\n` })

test('an unpublished version is a draft and cannot be chosen', () => {
  withContent([], (folder) => {
    const reading = readQuestionnaires(folder)
    expect(reading.read && [reading.questionnaires.length, reading.drafts.length]).toEqual([0, 1])
  })
})

test('publishing writes the hash, and from then on the version can be chosen', () => {
  withContent([], (folder) => {
    expect(publishVersion(`${folder}/`, 'small@1.0.0')).toEqual({ published: true, hash, isNew: true })
    expect(readFileSync(`${folder}/published.json`, 'utf8')).toBe(`{\n  "small@1.0.0": "${hash}"\n}\n`)
    const reading = readQuestionnaires(folder)
    expect(reading.read && [reading.questionnaires.length, reading.drafts.length]).toEqual([1, 0])
  })
})

test('publishing twice changes nothing', () => {
  withContent([publishedAs(hash)], (folder) => {
    expect(publishVersion(folder, 'small@1.0.0')).toEqual({ published: true, hash, isNew: false })
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

test('a published version with another meaning is refused, and so is publishing it again', () => {
  withContent([publishedAs('a'.repeat(64))], (folder) => {
    expect(publishVersion(folder, 'small@1.0.0')).toMatchObject({
      published: false,
      findings: [
        {
          rule: 'published',
          file: `${folder}/small/1.0.0/questionnaire.yaml`,
          line: 2,
          id: 'small',
          mend: expect.stringContaining('Undo the change'),
        },
      ],
    })
  })
})

test('a published version may not disappear', () => {
  const gone = { file: 'published.json', to: `{\n  "small@0.9.0": "${hash}"\n}\n` }
  withContent([gone], (folder) => {
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
