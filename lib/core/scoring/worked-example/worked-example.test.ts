import { describe, expect, test } from 'vitest'
import { cutTenths } from '../level/cut'
import type { Score, SectionScore } from '../score'
import { workedExample } from './worked-example'

const example = workedExample()

function sectionOf(score: Score, id: string): Extract<SectionScore, { assessed: true }> {
  const section = score.sections.find((each) => each.section === id)
  if (!section?.assessed) throw new Error(`${id} is not assessed`)
  return section
}

function boundsOf(score: Score, id: string): string {
  const { low, high, level, couldBe } = sectionOf(score, id)
  return `${cutTenths(low)} to ${cutTenths(high)}, level ${level}, could be ${couldBe}`
}

describe('the worked example, reckoned by hand', () => {
  test('security: 2 × 60 + 3 × 80 + 3 × 100 + 2 × (0 to 100), through 10', () => {
    expect(boundsOf(example.claimed, 'security')).toBe('66.0 to 86.0, level 2, could be 3')
  })

  test('privacy: 2 × 60 + 2 × 50, through 4, since the doorbell does not learn', () => {
    expect(boundsOf(example.claimed, 'privacy')).toBe('55.0 to 55.0, level 2, could be 2')
    expect(sectionOf(example.claimed, 'privacy').trace.map(({ question }) => question)).not.toContain(
      'learning',
    )
  })

  test('where fixes never reach people, (2 × 60 + 3 × 0 + 3 × 100 + 2 × 100) through 10 is level 2, and a floor holds it at 1', () => {
    expect(boundsOf(example.floors.without, 'security')).toBe('62.0 to 62.0, level 2, could be 2')
    expect(boundsOf(example.floors.withFloors, 'security')).toBe('62.0 to 62.0, level 1, could be 1')
    expect(sectionOf(example.floors.withFloors, 'security').floors).toMatchObject([
      { question: 'fixes', below: 20, capsAt: 1, binding: true },
    ])
  })

  test('with evidence, an answer that lacks it may be worth nothing', () => {
    expect(boundsOf(example.evidenced, 'security')).toBe('42.0 to 86.0, level 1, could be 3')
  })

  test.each([
    ['answered', '86.0 to 86.0, level 3, could be 3'],
    ['no-contact', '66.0 to 66.0, level 2, could be 2'],
    ['shared-password', '54.0 to 74.0, level 1, could be 1'],
    ['way-in-unknown', '54.0 to 94.0, level 1, could be 4'],
    ['contact-not-applicable', '82.5 to 82.5, level 3, could be 3'],
  ])('what if: %s', (name, bounds) => {
    const changed = example.whatIf.find(({ change }) => change === name)
    expect(changed && boundsOf(changed.score, 'security')).toBe(bounds)
  })

  test('a red line that is crossed holds the level, and one that is open holds it too', () => {
    const lineOf = (name: string) => {
      const changed = example.whatIf.find(({ change }) => change === name)
      return changed && sectionOf(changed.score, 'security').redLines
    }
    expect(lineOf('shared-password')).toMatchObject([{ state: 'crossed', from: 2, binding: true }])
    expect(lineOf('way-in-unknown')).toMatchObject([{ state: 'open', from: 2, binding: true }])
  })

  test('the path to the next level names what to do, with the least effort', () => {
    const steps = example.path.paths.map(({ section, steps }) => [
      section,
      steps.map(({ question }) => question),
    ])
    expect(example.path.target).toBe(3)
    expect(steps).toEqual([
      ['security', ['contact']],
      ['privacy', ['deletion']],
    ])
  })
})

test('every question that applies in the worked example has an answer in words', () => {
  const counted = example.claimed.sections.flatMap((section) =>
    section.assessed ? section.trace.map(({ question }) => question) : [],
  )
  expect(Object.keys(example.said).toSorted()).toEqual(counted.toSorted())
})

test('an answer is shown in the words of its option', () => {
  expect(example.said).toMatchObject({
    'way-in': 'A shared one, which must be changed first',
    promise: 'A date, on the box',
    contact: null,
  })
})

test('every question has a name, words and credits of its own, from nothing to everything', () => {
  const questions = example.sections.flatMap((section) => section.questions)
  expect(new Set(questions.map(({ ask }) => ask)).size).toBe(questions.length)
  for (const { options } of questions) {
    expect(options.map(({ credit }) => credit)).toEqual(
      options.map(({ credit }) => credit).toSorted(byNumber),
    )
    expect([options.at(0)?.credit, options.at(-1)?.credit]).toEqual([0, 100])
    expect(new Set(options.map(({ text }) => text)).size).toBe(options.length)
  }
})

function byNumber(a: number, b: number): number {
  return a - b
}
