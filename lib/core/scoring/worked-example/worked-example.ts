// A small made-up doorbell, scored by the real rules whenever it is shown, so that the explanation of
// scoring can never say other numbers than scoring itself. Its two sections are short enough to be
// reckoned by hand. "What if" scores the same answers with one thing changed.

import type { Answer, Answers, AnswerValue, Facts } from '../../answers/answer'
import type { FloorRule, Rules } from '../../answers/rules'
import { type DoList, doList } from '../advice/do-list'
import { compile } from '../compile'
import type { Lens, Score } from '../score'
import { score } from '../score-assessment'
import { type ExampleQuestion, type ExampleSection, exampleSections } from './example-content'

/** What is changed; the messages below scoring.what-if have its words. */
type Change = 'answered' | 'no-contact' | 'shared-password' | 'way-in-unknown' | 'contact-not-applicable'

export type WorkedExample = {
  levels: readonly { name: string; from: number }[]
  sections: readonly ExampleSection[]
  /** The answer to each question: the text of its option, null for "don't know yet"; a question that does not apply has none. */
  said: Readonly<Record<string, string | null>>
  claimed: Score
  evidenced: Score
  /** The same answers, except that fixes never reach people: with floors and without. */
  floors: { floors: readonly FloorRule[]; without: Score; withFloors: Score }
  whatIf: { change: Change; score: Score }[]
  path: DoList
}

/** Any day: nothing in the example expires. */
const date = '2026-01-01'
const levels = [
  { name: 'Little in place', from: 0 },
  { name: 'Some', from: 25 },
  { name: 'Partly', from: 50 },
  { name: 'Good practice', from: 75 },
  { name: 'Exemplary', from: 90 },
]
const facts: Facts = { microphone: 'yes', learns: 'no' }
const rules: Rules = {
  levels,
  facts: [
    { id: 'microphone', type: 'yes-no' },
    { id: 'learns', type: 'yes-no' },
  ],
  sections: exampleSections,
  contradictions: [],
}

const report: Answer['evidence'] = [
  {
    title: 'Provisioning procedure',
    url: 'https://maker.example/provisioning',
    kind: 'document',
    speaksOf: '2025-06-01',
  },
]
const chose = (option: string, evidence: Answer['evidence'] = []): Answer => ({
  says: { kind: 'choice', option },
  evidence,
  copied: false,
})
const unknown: Answer = { says: { kind: 'unknown' }, evidence: [], copied: false }
const answers: Answers = {
  'way-in': chose('forced', report),
  fixes: chose('timed'),
  promise: chose('shown'),
  contact: unknown,
  'mute-switch': chose('app'),
  deletion: chose('parts', report),
}

const changes: readonly { change: Change; answers: Answers }[] = [
  { change: 'answered', answers: { contact: chose('answered') } },
  { change: 'no-contact', answers: { contact: chose('none') } },
  { change: 'shared-password', answers: { 'way-in': chose('shared') } },
  { change: 'way-in-unknown', answers: { 'way-in': unknown } },
  {
    change: 'contact-not-applicable',
    answers: {
      contact: {
        says: { kind: 'not-applicable', because: 'Another company answers.' },
        evidence: [],
        copied: false,
      },
    },
  },
]

/** Those of iot-good-practice 2.0.0. */
const floors: readonly FloorRule[] = [
  { level: 2, weight3: 20 },
  { level: 3, weight3: 50 },
  { level: 4, weight3: 75, weight2: 20 },
]

/** The example with all its numbers, worked out now. */
export function workedExample(): WorkedExample {
  const compiled = compile(rules)
  const scored = (given: Answers, lens: Lens) => score(compiled, { facts, answers: given, lens, date })
  return {
    levels,
    sections: exampleSections,
    said: saidInWords(),
    claimed: scored(answers, 'claimed'),
    evidenced: scored(answers, 'evidenced'),
    floors: exampleOfFloors(),
    whatIf: changes.map(({ change, answers: changed }) => ({
      change,
      score: scored({ ...answers, ...changed }, 'claimed'),
    })),
    path: doList(compiled, { facts, answers, lens: 'claimed', date }, undefined),
  }
}

function exampleOfFloors(): WorkedExample['floors'] {
  const gap = { facts, answers: { ...answers, fixes: chose('never'), contact: chose('answered') }, date }
  const scoreBy = (each: Rules) => score(compile(each), { ...gap, lens: 'claimed' })
  return { floors, without: scoreBy(rules), withFloors: scoreBy({ ...rules, floors }) }
}

function saidInWords(): Record<string, string | null> {
  const questions = exampleSections.flatMap((section) => section.questions)
  return Object.fromEntries(
    questions.flatMap((question) => {
      const says = answers[question.id]?.says
      return says ? [[question.id, wordsOf(question, says)]] : []
    }),
  )
}

function wordsOf({ options }: ExampleQuestion, says: AnswerValue): string | null {
  if (says.kind !== 'choice') return null
  return options.find(({ id }) => id === says.option)?.text ?? says.option
}
