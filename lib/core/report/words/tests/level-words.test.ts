import { expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import {
  besideWords,
  heldWords,
  levelWords,
  noLevelWords,
  notAssessedWords,
  notDecidingWords,
  reachWords,
  redLineWords,
} from '../level-words'

const words = reportWords('en')
const [low, middle] = [
  { level: 0, name: 'Low' },
  { level: 1, name: 'Middle' },
]

test('a level is named with its number', () => {
  expect(levelWords(middle, words)).toMatchInlineSnapshot(`"Level 1 · Middle"`)
})

test('what a level could be is said only where it could be higher', () => {
  expect(reachWords({ level: low, couldBe: middle }, words)).toMatchInlineSnapshot(`"Could be 1 · Middle"`)
  expect(reachWords({ level: middle, couldBe: middle }, words)).toBeNull()
})

test('a floor that holds a level is named with a red line that holds it too', () => {
  const held = (heldBy: 'crossed' | 'open' | null) =>
    heldWords({ level: low, heldFrom: middle, heldBy, heldByFloors: [{ weight: 3, state: 'open' }] }, words)
  expect([held('crossed'), held('open'), held(null)]).toMatchInlineSnapshot(`
    [
      "Held at 0: not yet shown that enough is in place on a question of weight 3, by a crossed red line as well",
      "Held at 0: not yet shown that enough is in place on a question of weight 3, by an open red line as well",
      "Held at 0: not yet shown that enough is in place on a question of weight 3",
    ]
  `)
})

test('a section is shown beside the level because it is not marked, or because too few of its questions apply', () => {
  expect(besideWords({ decides: true, tooFew: 1 }, words)).toBeNull()
  expect(besideWords({ decides: false }, words)).toMatchInlineSnapshot(`"Shown beside the level"`)
  expect(besideWords({ decides: false, tooFew: 1 }, words)).toMatchInlineSnapshot(
    `"Shown beside the level: too few questions apply to decide (1)"`,
  )
  expect(besideWords({ decides: false, tooFew: 2 }, words)).toMatchInlineSnapshot(
    `"Shown beside the level: too few questions apply to decide (2)"`,
  )
})

test('a section without a level says why', () => {
  const nothing = { assessed: false, because: 'nothing-answered' } as const
  expect(notAssessedWords(true, nothing, words)).toBeNull()
  expect(notAssessedWords(false, nothing, words)).toMatchInlineSnapshot(`"Nothing answered yet"`)
  expect(notAssessedWords(false, { assessed: false, because: 'no-question' }, words)).toMatchInlineSnapshot(
    `"Not assessed: no question in it counts"`,
  )
  expect(notAssessedWords(false, { assessed: true }, words)).toMatchInlineSnapshot(
    `"Not assessed: no question in it counts"`,
  )
})

test('a product without a level says why', () => {
  expect(noLevelWords('nothing-answered', words)).toMatchInlineSnapshot(`"Nothing answered yet"`)
  expect(noLevelWords('no-question', words)).toMatchInlineSnapshot(
    `"Not assessed: none of the sections that count has an applicable question."`,
  )
})

test('sections that are marked to decide and do not are named with how many questions apply', () => {
  expect(notDecidingWords(undefined, words)).toBeNull()
  const section = (sectionTitle: string, apply: number) => ({ section: 'x', sectionTitle, apply })
  expect(notDecidingWords([section('Locks', 1), section('Words', 2)], words)).toMatchInlineSnapshot(
    `"Not deciding the level: Locks: too few questions apply to decide (1); Words: too few questions apply to decide (2)."`,
  )
})

test('a red line says whether it is crossed, and what it does or would do', () => {
  const line = { capsAt: low, from: middle } as const
  expect(redLineWords({ ...line, state: 'crossed', binding: true }, words)).toMatchInlineSnapshot(`
    {
      "effect": "caps its section at Level 0 · Low, and holds it there from Level 1 · Middle",
      "stateWords": "Crossed",
    }
  `)
  expect(redLineWords({ ...line, state: 'open', binding: false }, words)).toMatchInlineSnapshot(`
    {
      "effect": "caps its section at Level 0 · Low",
      "stateWords": "Open: not yet shown to be kept",
    }
  `)
})
