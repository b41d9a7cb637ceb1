import { describe, expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { questionNamed, smallQuestionnaire } from '@/tests/support/small-questionnaire'
import { smallReport } from '@/tests/support/small-report'
import type { Answers } from '../../../answers/answer'
import { heldWords } from '../../words/level-words'

const facts = { login: 'yes', cloud: 'no' } as const
const chose = (option: string): Answers[string] => ({
  says: { kind: 'choice', option },
  evidence: [],
  copied: false,
})
const ticked = (...items: string[]): Answers[string] => ({
  says: { kind: 'checklist', items },
  evidence: [],
  copied: false,
})
const unknown: Answers[string] = { says: { kind: 'unknown' }, evidence: [], copied: false }

const small = smallQuestionnaire()
const lock = questionNamed('lock', small)
const worst = lock.kind === 'choice' ? (lock.options[0]?.id ?? '') : ''
const best = lock.kind === 'choice' ? (lock.options.at(-1)?.id ?? '') : ''
const doors = questionNamed('doors', small)
const all =
  doors.kind === 'checklist' ? doors.items.filter((item) => !item.exclusive).map(({ id }) => id) : []

function locksWhere(answers: Answers) {
  const report = smallReport({ facts, answers })
  const [reading] = report.sections[0]?.lenses ?? []
  if (!reading) throw new Error('the section is not assessed')
  return { report, reading }
}

/** Everything but the locks is perfect, so that the red line alone holds the level. */
const open = () => locksWhere({ lock: unknown, doors: ticked(...all) })
const crossed = () => locksWhere({ lock: chose(worst), doors: ticked(...all) })
const kept = () => locksWhere({ lock: chose(best), doors: ticked(...all) })

describe('a red line', () => {
  test('that is crossed is told as crossed and caps what the section could be', () => {
    expect(crossed().report.redLines).toMatchObject([{ state: 'crossed', capsAt: { level: 0 } }])
    expect(crossed().reading.couldBe.level).toBe(0)
    if (crossed().reading.heldFrom) expect(crossed().reading.held).toMatch(/by a crossed red line/)
  })

  test('that is open is reported as open, never as crossed, and leaves what the section could be', () => {
    expect(open().report.redLines).toMatchObject([{ state: 'open' }])
    expect(open().reading.held ?? '').not.toMatch(/crossed/)
    expect(open().reading.couldBe.level).toBeGreaterThan(open().reading.level.level)
  })

  test('that is kept is counted and not listed', () => {
    expect(kept().report).toMatchObject({ redLines: [], redLinesKept: 1 })
    expect(kept().reading).toMatchObject({ heldFrom: null, heldBy: null })
    expect(open().report.redLinesKept).toBe(0)
  })

  test('is binding exactly where the section would be higher without it', () => {
    for (const { report, reading } of [open(), crossed(), kept()]) {
      const isBinding = report.redLines.some(({ binding }) => binding)
      expect(isBinding).toBe(reading.heldFrom !== null)
      expect(reading.heldBy === null).toBe(!isBinding)
    }
  })
})

test.each([
  ['crossed', 'Held at 0 by a crossed red line'],
  ['open', 'Held at 0 by an open red line, not yet shown to be kept'],
  [null, 'Held at 0 by a red line'],
] as const)('a level held by a line that is %s says so', (heldBy, words) => {
  const level = { level: 0, name: 'Low' }
  expect(heldWords({ level, heldFrom: { level: 2, name: 'High' }, heldBy }, reportWords('en'))).toBe(words)
  expect(heldWords({ level, heldFrom: null, heldBy: null }, reportWords('en'))).toBeNull()
})

describe('an assessment in which no question has any answer', () => {
  const report = () => smallReport({ facts })

  test('shows no level, of the whole or of a section', () => {
    expect(report().overall).toMatchObject({
      assessed: false,
      because: 'nothing-answered',
      words: 'Nothing answered yet',
    })
    expect(report().verdict).toContain('Nothing answered yet')
    expect(report().sections.flatMap(({ lenses }) => lenses)).toEqual([])
    expect(report().sections.map(({ notAssessed }) => notAssessed)).toEqual(
      report().sections.map(() => 'Nothing answered yet'),
    )
  })

  test('is one no more once a single answer says "don’t know yet"', () => {
    expect(smallReport({ facts, answers: { lock: unknown } }).overall).toMatchObject({ assessed: true })
  })

  test('is one still where only a question that does not apply has an answer', () => {
    const hidden = small.sections
      .flatMap(({ questions }) => questions)
      .filter(({ id }) =>
        smallReport({ facts }).leftOut.some(({ questions }) => questions.some((q) => q.id === id)),
      )
    const answers = Object.fromEntries(hidden.map(({ id }) => [id, unknown]))
    expect(smallReport({ facts, answers }).overall.assessed).toBe(false)
  })
})

describe('unconfirmed answers copied from another assessment', () => {
  const copied = { ...unknown, copied: true }

  test('are counted in the whole and in their section, among the questions that apply alone', () => {
    const report = smallReport({ facts, answers: { lock: copied, doors: unknown, nonsense: copied } })
    expect(report.counts.unconfirmed).toBe(1)
    const own = report.sections.find(({ answers }) => answers.some(({ question }) => question.id === 'lock'))
    expect(own?.counts.unconfirmed).toBe(1)
    expect(report.sections.reduce((sum, { counts }) => sum + counts.unconfirmed, 0)).toBe(1)
  })

  test('are none once they are confirmed', () => {
    expect(smallReport({ facts, answers: { lock: unknown } }).counts.unconfirmed).toBe(0)
  })
})

test('the shares of each section add up to 100.0, as its other columns do', () => {
  for (const { trace, totals } of open().report.sections) {
    if (!totals) continue
    expect(trace.reduce((sum, { share }) => sum + share, 0)).toBe(1000)
    expect(totals.gained + totals.uncertain + totals.lost).toBe(1000)
  }
})
