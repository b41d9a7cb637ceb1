// The commands for versions as an author meets them: diff, publish and retire.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { withContent } from '@/tests/support/broken-content'
import { writeNextVersion } from '@/tests/support/next-version'
import { smallReworded, smallSuccessor } from '@/tests/support/small-successor'
import { thingworthy } from '@/tests/support/thingworthy'

/** The small questionnaire with a second version beside the first. */
function withTwo<T>(run: (folder: string) => T): T {
  return withContent([], (folder) => {
    writeNextVersion(folder, smallSuccessor)
    return run(folder)
  })
}

describe('diff', () => {
  test('tells every difference and the step it asks for, in 80 columns', () => {
    withTwo((folder) => {
      const { code, out, err } = thingworthy('diff', 'small', '1.0.0', '2.0.0', '--questionnaires', folder)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toBe(`small 1.0.0 → 2.0.0
The changes are major: after 1.0.0 they make 2.0.0. 5 questions are unchanged.

New questions (3)
  spoken-word (words, minor)
    Are people told the spoken word?
    Came out of fifth-word.
  written-word (words, minor)
    Are people told the written word?
    Came out of fifth-word.
  seventh-word (words, minor)
    Are people told the seventh word?

Removed (2)
  fifth-word (words, minor)
    Are people told the fifth word?
    Asked now as spoken-word, written-word.
  sixth-word (words, minor)
    Are people told the sixth word?
    Nobody could tell it from the fifth.
    See seventh-word.

Changed questions (1)
  lock (locks, major)
    How strong is the lock?
    reweighted: credit of weak (major)
      − 40
      + 50
`)
    })
  })

  test('says which examples change a level or a score, and because of which questions', () => {
    withTwo((folder) => {
      mkdirSync(`${folder}-examples`)
      onTestFinished(() => rmSync(`${folder}-examples`, { recursive: true }))
      const answers = 'answers:\n  lock: weak\n  doors: [front, back]\n'
      writeFileSync(
        `${folder}-examples/door.yaml`,
        `questionnaire: small@1.0.0\nproduct: Door\nfacts:\n  login: yes\n${answers}`,
      )
      writeFileSync(`${folder}-examples/orders.yaml`, 'door: better than nothing\n')
      const words = ['--questionnaires', folder, '--examples', `${folder}-examples`]
      const { code, out } = thingworthy('diff', 'small', '1.0.0', '2.0.0', ...words)
      expect(code).toBe(0)
      // Weights 3 and 1: 3/4 of 40 and 1/4 of 100 make 55; with 50 for the lock 62.5, of which 62 are shown.
      expect(out).toContain(`Examples: 0 of 1 change a level, 1 change a score
(carried over from 1.0.0 to 2.0.0; questions that are new are not answered yet).

  door
    locks: level 1, 55 to 55 → level 1, 62 to 62
      because of lock (+7.5 to +7.5)`)
    })
  })

  test('leads examples through every version on the way, so that what was split stays a suggestion', () => {
    withTwo((folder) => {
      writeNextVersion(folder, smallReworded)
      const examples = `${folder}-examples`
      mkdirSync(examples)
      onTestFinished(() => rmSync(examples, { recursive: true }))
      writeFileSync(
        `${examples}/door.yaml`,
        'questionnaire: small@1.0.0\nproduct: Door\nanswers:\n  fifth-word: told\n',
      )
      const { out } = thingworthy(
        ...['diff', 'small', '1.0.0', '2.0.1', '--json', '--questionnaires', folder, '--examples', examples],
      )
      const [example] = JSON.parse(out).examples
      expect(example.lines).toContainEqual(
        expect.objectContaining({ question: 'spoken-word', state: 'suggested' }),
      )
    })
  })

  test('prints JSON for programs', () => {
    withTwo((folder) => {
      const { out } = thingworthy('diff', 'small', '1.0.0', '2.0.0', '--json', '--questionnaires', folder)
      expect(JSON.parse(out)).toMatchObject({ difference: { step: 'major' }, examples: null })
    })
  })

  test.each([
    [
      ['small', '1.0.0', '3.0.0'],
      /There is no small@3\.0\.0 in .*\. Did you mean small@2\.0\.0\? There are small@1\.0\.0, small@2\.0\.0\.\n/,
    ],
    [['small', '2.0.0', '1.0.0'], /1\.0\.0 comes before 2\.0\.0\. Name the older version first\.\n/],
    [['smal', '1.0.0', '2.0.0'], /There is no smal@1\.0\.0 in .*\. Did you mean small@1\.0\.0\?/],
    [
      ['small', '1.0.0', '2.0.0', '--examples', 'nowhere'],
      /There is no folder nowhere, or it may not be read\.\n/,
    ],
  ])('refuses %s and names what there is', (words, err) => {
    withTwo((folder) => {
      expect(thingworthy('diff', ...words, '--questionnaires', folder)).toEqual({
        code: 1,
        out: '',
        err: expect.stringMatching(err),
      })
    })
  })
})

describe('publish and retire', () => {
  test('an author publishes a version, sees what it changes, and retires the one before', () => {
    withTwo((folder) => {
      const at = ['--questionnaires', folder]
      expect(thingworthy('publish', 'small', '1.0.0', ...at).code).toBe(0)
      expect(thingworthy('publish', 'small', '2.0.0', ...at)).toMatchObject({
        code: 1,
        err: expect.stringContaining('The changelog says nothing of 2.0.0.'),
      })
      const changelog = `${folder}/small/CHANGELOG.md`
      writeFileSync(changelog, `${readFileSync(changelog, 'utf8')}\n## 2.0.0\n\nMore words.\n`)
      const published = thingworthy('publish', 'small', '2.0.0', ...at)
      expect(published.code).toBe(0)
      expect(published.out).toContain('Removed (2)')
      expect(published.out).toMatch(/small@2\.0\.0 is now published: [0-9a-f]{64}\n$/)
      const retired = thingworthy('retire', 'small', '1.0.0', '--because', 'See 2.0.0.', ...at)
      expect(retired).toEqual({ code: 0, out: 'small@1.0.0 is now retired.\n', err: '' })
      expect(JSON.parse(readFileSync(`${folder}/published.json`, 'utf8'))).toMatchObject({
        'small@1.0.0': { retired: { because: 'See 2.0.0.' } },
      })
    })
  })

  test('retiring needs a published version, and a reason', () => {
    withTwo((folder) => {
      const at = ['--questionnaires', folder]
      expect(thingworthy('retire', 'small', '1.0.0', '--because', 'Old.', ...at)).toMatchObject({
        code: 1,
        err: expect.stringContaining('There is no published version small@1.0.0 here.'),
      })
      expect(thingworthy('retire', 'small', '1.0.0', ...at).code).toBe(2)
    })
  })
})
