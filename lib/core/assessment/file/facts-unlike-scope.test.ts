import { describe, expect, test } from 'vitest'
import { readAssessmentText } from '@/lib/files/assessment/read-assessment-file'
import { withMessages } from '@/lib/words/with-messages'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import { resolveAssessment } from '../resolve-assessment'

const small = smallQuestionnaire()
const login = small.facts.find(({ id }) => id === 'login')
if (!login) throw new Error('the small questionnaire has no such fact')
const questionnaire = {
  ...small,
  facts: [...small.facts, { ...login, id: 'app-or-site', formerly: 'companion-app' }],
}

/** What is wrong with a file of this scope and these facts, written as people write them. */
function problemsOf(written: string): { field: string; message: string }[] {
  const reading = readAssessmentText(`questionnaire: small@1.0.0\nproduct: Lamp\n${written}\n`)
  if (!reading.read) return reading.problems.map(({ field }) => ({ field, message: 'unreadable' }))
  const { problems } = resolveAssessment(reading.file, questionnaire)
  return withMessages(problems).map(({ field, message }) => ({ field, message }))
}

const release = (scope: string) => `release: {label: '1.0', scope: {${scope}}}`

describe('a file whose facts differ from its scope', () => {
  test.each([
    [
      'a part that does not exist',
      `${release('app: none')}\nfacts: {app-or-site: yes}`,
      'app-or-site is yes, but the scope says of the app: none. Change one of the two, or list app-or-site under otherThanScope if the team means it.',
    ],
    [
      'a part in scope, though the fact is only not sure',
      `${release('app: in')}\nfacts: {app-or-site: not-sure}`,
      'app-or-site is not-sure, but the scope says of the app: in. Change one of the two, or list app-or-site under otherThanScope if the team means it.',
    ],
    [
      'other markets',
      `${release('markets: [eu]')}\nfacts: {markets: [eu, uk]}`,
      'markets is eu, uk, but the release names the markets: eu. Change one of the two, or list markets under otherThanScope if the team means it.',
    ],
    [
      'no market at all',
      `${release('markets: [eu]')}\nfacts: {markets: []}`,
      'markets is [], but the release names the markets: eu. Change one of the two, or list markets under otherThanScope if the team means it.',
    ],
  ])('is refused: %s', (_, written, message) => {
    const [problem, ...others] = problemsOf(written)
    expect(others).toEqual([])
    expect(problem?.message).toBe(message)
    expect(problem?.field).toMatch(/^facts\./)
  })

  test.each([
    [
      'the two agree',
      `${release('app: none, markets: [uk, eu]')}\nfacts: {app-or-site: no, markets: [eu, uk]}`,
    ],
    ['the fact is left out', release('app: in, markets: [eu]')],
    [
      'the part is out of scope, which says nothing of whether there is one',
      `${release('app: out')}\nfacts: {app-or-site: no}`,
    ],
    ['it has no scope', 'facts: {app-or-site: no}'],
    [
      'it says that the team means it',
      `${release('app: in')}\nfacts: {app-or-site: no}\notherThanScope: [app-or-site]`,
    ],
  ])('is not refused where %s', (_, written) => expect(problemsOf(written)).toEqual([]))

  test('is refused where it means another fact', () => {
    const both = `${release('app: in')}\nfacts: {app-or-site: no}`
    expect(problemsOf(`${both}\notherThanScope: [app-or-sit]`)).toMatchObject([
      { field: 'facts.app-or-site' },
      { field: 'otherThanScope.0', message: expect.stringContaining('Did you mean app-or-site?') },
    ])
  })
})

describe('the scope of a file', () => {
  test.each([
    ['an unknown word for a part', 'app: gone', 'release.scope.app'],
    ['a part that is in scope and does not exist', 'app: {in: true, exists: false}', 'release.scope.app'],
    ['a part that exists: true', 'app: {in: false, exists: true}', 'release.scope.app'],
    ['a market that there is not', 'markets: [eu, mars]', 'release.scope.markets'],
    ['a market twice', 'markets: [eu, eu]', 'release.scope.markets'],
    ['no market', 'markets: []', 'release.scope.markets'],
  ])('is refused with %s', (_, scope, field) => {
    expect(problemsOf(release(scope)).map((problem) => problem.field.startsWith(field))).toEqual([true])
  })

  test.each(['app: none', 'app: {in: false, exists: false, detail: It has buttons}', 'markets: [other]'])(
    'is read with %s',
    (scope) => expect(problemsOf(release(scope))).toEqual([]),
  )
})
