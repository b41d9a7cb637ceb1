// Compares two worked examples. Most of what could be known of them is not, so their levels say little;
// the middle of the interval orders them. For tests only: it would reward silence.

import type { Answers } from '@/lib/core/answers/answer'
import type { QuestionRule, Rules } from '@/lib/core/answers/rules'
import { compile } from '@/lib/core/scoring/compile'
import { interpretAnswer } from '@/lib/core/scoring/credit/interpret-answer'
import type { Fraction, SectionScore } from '@/lib/core/scoring/score'
import { score } from '@/lib/core/scoring/score-assessment'
import type { Basis, Example } from './read-example'

export type Signal = Basis['sourceFacts'][number]['signal']

/** Which weights and credits are used: as published, or replaced to see whether an order depends on them. */
export type Reading = { weights: 'published' | 'all-one'; credits: 'published' | 'by-signal' }

const bySignal = { positive: 60, negative: 25 } as const

/** Whether `a` is better than `b` in a section, or overall: low + high is greater, in exact fractions. */
export function isBetter(
  rules: Rules,
  within: string,
  [a, b]: [Example, Example],
  reading: Reading,
): boolean {
  return isGreater(middleOf(rules, within, a, reading), middleOf(rules, within, b, reading))
}

/** The signal of an answer: that of the facts it rests on, or mixed where they differ. */
export function signalOf({ basis }: Example, question: string): Signal {
  const ids = basis.answers[question]?.restsOn ?? []
  const found = new Set(basis.sourceFacts.filter(({ id }) => ids.includes(id)).map(({ signal }) => signal))
  const [only] = found
  return found.size === 1 && only ? only : 'mixed'
}

/** The credit of each answer, by question id. */
export function creditsOf(
  rules: Rules,
  answers: Answers,
): Record<string, ReturnType<typeof interpretAnswer>> {
  const questions = compile(rules).sections.flatMap((section) => section.questions)
  return Object.fromEntries(
    questions
      .filter(({ id }) => answers[id])
      .map((question) => [question.id, interpretAnswer(question, answers[question.id]?.says)]),
  )
}

/** n / d, in whole numbers too great for ordinary ones. */
type Exact = { n: bigint; d: bigint }

function middleOf(rules: Rules, within: string, example: Example, reading: Reading): Exact {
  const { rules: read, answers } = readAs(reading, rules, example)
  const result = score(compile(read), { facts: example.facts, answers, lens: 'claimed', date: '2026-01-01' })
  if (within !== 'overall') return lowAndHigh(result.sections.find(({ section }) => section === within))
  const deciding = result.sections.filter((section) => section.assessed && section.decides)
  const sum = deciding.map(lowAndHigh).reduce(add)
  return { n: sum.n, d: sum.d * BigInt(deciding.length) }
}

function readAs(reading: Reading, rules: Rules, example: Example): { rules: Rules; answers: Answers } {
  const weighed =
    reading.weights === 'published' ? rules : changeQuestions(rules, (each) => ({ ...each, weight: 1 }))
  if (reading.credits === 'published') return { rules: weighed, answers: example.answers }
  const credits = creditsOf(rules, example.answers)
  const said = 'as-signalled'
  return {
    rules: changeQuestions(weighed, (question) => {
      if (!(question.id in credits)) return question
      const signal = signalOf(example, question.id)
      const credit = signal === 'mixed' ? Number(credits[question.id]) : bySignal[signal]
      return { ...question, kind: 'choice', options: [{ id: said, credit }] }
    }),
    answers: Object.fromEntries(
      Object.entries(example.answers).map(([id, answer]) => [
        id,
        { ...answer, says: { kind: 'choice', option: said } },
      ]),
    ),
  }
}

function changeQuestions(rules: Rules, change: (question: QuestionRule) => QuestionRule): Rules {
  return {
    ...rules,
    sections: rules.sections.map((section) => ({ ...section, questions: section.questions.map(change) })),
  }
}

function lowAndHigh(section: SectionScore | undefined): Exact {
  if (!section?.assessed) throw new Error('The section is not assessed.')
  return add(exact(section.low), exact(section.high))
}

function exact({ n, d }: Fraction): Exact {
  return { n: BigInt(n), d: BigInt(d) }
}

function add(a: Exact, b: Exact): Exact {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}

function isGreater(a: Exact, b: Exact): boolean {
  return a.n * b.d > b.n * a.d
}
