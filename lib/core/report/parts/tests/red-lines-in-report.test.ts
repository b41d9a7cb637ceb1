import { expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { Answers, Facts } from '../../../answers/answer'
import { compile } from '../../../scoring/compile'
import { askedQuestions } from '../asked'
import { redLineInReport } from '../red-lines-in-report'

const words = reportWords('en')
const small = smallQuestionnaire()
const crossed = {
  section: 'locks',
  question: 'lock',
  below: 40,
  state: 'crossed',
  binding: true,
  capsAt: 0,
  from: 2,
} as const
const weak: Answers = { lock: { says: { kind: 'choice', option: 'weak' }, evidence: [], copied: false } }

type Line = Parameters<typeof redLineInReport>[0]
type Given = { answers?: Answers; facts?: Facts; questionnaire?: typeof small }

function lineOf(line: Line, { answers = weak, facts = { login: 'yes' }, questionnaire = small }: Given = {}) {
  const asked = askedQuestions(questionnaire, compile(questionnaire), facts)
  const find = (id: string) => asked.find(({ question }) => question.id === id)
  return redLineInReport(line, find, { answers, levels: small.levels, words })
}

test('a crossed red line says what was answered, where it caps its section and why', () => {
  expect(lineOf(crossed)).toEqual([
    {
      question: { id: 'lock', section: 'locks', ask: 'How strong is the lock?' },
      state: 'crossed',
      binding: true,
      capsAt: { level: 0, name: 'Low' },
      from: { level: 2, name: 'High' },
      because: 'Anybody can enter.',
      says: 'It gives way',
      stateWords: 'Crossed',
      effect: 'caps its section at Level 0 · Low, and holds it there from Level 2 · High',
    },
  ])
})

test('an open red line that sets no level is neither called crossed nor said to hold anything', () => {
  expect(lineOf({ ...crossed, state: 'open', binding: false }, { answers: {} })).toMatchObject([
    {
      state: 'open',
      binding: false,
      says: 'Not answered',
      stateWords: 'Open: not yet shown to be kept',
      effect: 'caps its section at Level 0 · Low',
    },
  ])
})

test('a red line of a question that does not apply is left out', () => {
  expect(lineOf(crossed, { facts: { login: 'no', cloud: 'no' } })).toEqual([])
})

test('several ticked items are separated by semicolons', () => {
  const doors: Answers = {
    doors: { says: { kind: 'checklist', items: ['front', 'back'] }, evidence: [], copied: false },
  }
  expect(lineOf({ ...crossed, question: 'doors' }, { answers: doors })).toMatchObject([
    { says: 'The front door; The back door' },
  ])
})

test('the reason is one line, and empty where the questionnaire gives none', () => {
  const because = 'Anybody\n  can enter.\n'
  const wrapped = {
    ...small,
    sections: small.sections.map((section) => ({
      ...section,
      questions: section.questions.map((each) =>
        each.redLine ? { ...each, redLine: { ...each.redLine, because } } : each,
      ),
    })),
  }
  expect(lineOf(crossed, { questionnaire: wrapped })).toMatchObject([{ because: 'Anybody can enter.' }])
  expect(lineOf({ ...crossed, question: 'doors' })).toMatchObject([{ because: '' }])
})
