// A report of a questionnaire with floors: what holds a section, in words of its own, and apart from red lines.

import { describe, expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { type Edit, withContent } from '@/tests/support/broken-content'
import { questionnaireIn } from '@/tests/support/small-questionnaire'
import { smallReport } from '@/tests/support/small-report'
import type { Answer, Answers, Facts } from '../../../answers/answer'
import { forReaders } from '../../readers/for-readers'
import { heldWords } from '../../words/level-words'

const floors: Edit = {
  file: 'small/1.0.0/questionnaire.yaml',
  from: 'facts:\n',
  to: 'floors:\n  - level: 1\n    weight3: 40\n  - level: 2\n    weight3: 75\ndecidesFrom: 2\nfacts:\n',
}
// The lock weighs 3 and the doors 1; without the red line and with more weight on the doors, an average hides the lock.
const noLine: Edit = { file: 'small/1.0.0/locks.yaml', from: / {4}redLine:\n( {6}.*\n)+/, to: '' }
const heavyDoors: Edit = { file: 'small/1.0.0/locks.yaml', from: 'weight: 1\n', to: 'weight: 2\n' }
const easyMiddle: Edit = { file: 'small/1.0.0/questionnaire.yaml', from: 'from: 50', to: 'from: 40' }

const said = (says: Answer['says']): Answer => ({ says, evidence: [], copied: false })
const lock = (option: string) => said({ kind: 'choice', option })
const allDoors = said({ kind: 'checklist', items: ['front', 'back'] })

function reportOf(answers: Answers, facts: Facts = { login: 'yes' }) {
  return withContent([floors, noLine, heavyDoors, easyMiddle], (folder) =>
    smallReport({ facts, answers }, questionnaireIn(folder)),
  )
}

describe('a section held by a floor', () => {
  const report = () => reportOf({ lock: lock('none'), doors: allDoors })

  test('says so in words of its own', () => {
    const [reading] = report().sections[0]?.lenses ?? []
    if (!reading) throw new Error('the section has no reading')
    expect(reading).toMatchObject({ heldBy: null, heldByFloors: [{ weight: 3, state: 'crossed' }] })
    expect(reading.held).toBe('Held at 0: too little is in place on a question of weight 3')
  })

  test('is listed with its question, apart from red lines', () => {
    expect(report().redLines).toEqual([])
    expect(report().floors).toMatchObject([
      {
        question: { id: 'lock' },
        weight: 3,
        below: 40,
        binding: true,
        capsAt: { level: 0 },
        from: { level: 1 },
      },
    ])
    expect(report().overall).toMatchObject({
      level: { level: 0 },
      heldBackBy: [{ question: { id: 'lock' }, by: 'floor' }],
    })
  })

  test('is not reported as missed without an answer', () => {
    const [reading] = reportOf({ doors: allDoors }).sections[0]?.lenses ?? []
    expect(reading?.held).toBe('Held at 0: not yet shown that enough is in place on a question of weight 3')
    const open = { level: { level: 1, name: 'Some' }, heldFrom: { level: 2, name: 'Partly' }, heldBy: null }
    expect(heldWords({ ...open, heldByFloors: [{ weight: 3, state: 'open' }] }, reportWords('en'))).toBe(
      'Held at 1: not yet shown that enough is in place on a question of weight 3',
    )
    expect(
      heldWords(
        { ...open, heldBy: 'crossed', heldByFloors: [{ weight: 3, state: 'crossed' }] },
        reportWords('en'),
      ),
    ).toBe('Held at 1: too little is in place on a question of weight 3, by a crossed red line as well')
  })

  test('shows readers no answer that is withheld', () => {
    const withheld = { ...lock('none'), withheld: 'Thieves read too.' }
    expect(forReaders(reportOf({ lock: withheld, doors: allDoors }), reportWords('en')).floors).toMatchObject(
      [{ says: 'Withheld from the public' }],
    )
  })
})

test('each level says what it asks of single questions', () => {
  expect(reportOf({}).levels.map(({ asks }) => asks)).toEqual([
    undefined,
    'at least 40 on every question of weight 3',
    'at least 75 on every question of weight 3',
  ])
})

test('a section of which too few questions apply is named with how many do', () => {
  const report = reportOf({ doors: allDoors }, { login: 'no', cloud: 'no' })
  expect(report.sections[0]).toMatchObject({ decides: false, tooFew: 1 })
  expect(report.overall).toMatchObject({
    assessed: false,
    notDeciding: [{ section: 'locks', sectionTitle: 'Locks', apply: 1 }],
  })
  expect(report.verdict).toContain('in no deciding section do enough questions apply')
})

test('a report of a version without floors says nothing of them', () => {
  const report = smallReport({ answers: { doors: allDoors } })
  expect(report).not.toHaveProperty('floors')
  expect(report.overall).not.toHaveProperty('notDeciding')
  expect(report.levels.every((level) => !('asks' in level))).toBe(true)
})
