// Facts, answers, verdicts and evidence of every kind that fit the rules of a questionnaire.

import fc from 'fast-check'
import type { Answer, Answers, AnswerValue, Facts } from '@/lib/core/answers/answer'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import type { QuestionRule, Rules } from '@/lib/core/answers/rules'
import type { Verdict, Verdicts } from '@/lib/core/scoring/score'
import { factIds } from './arbitrary-conditions'

export const arbitraryFacts: fc.Arbitrary<Facts> = fc.record(
  {
    ...Object.fromEntries(factIds.map((id) => [id, fc.constantFrom('yes', 'no', 'not-sure')])),
    audience: fc.constantFrom('consumer', 'work', 'not-sure'),
    markets: fc.oneof(fc.subarray(['eu', 'uk', 'us']), fc.constant('not-sure')),
  },
  { requiredKeys: [] },
)

export function arbitraryAnswers(rules: Rules): fc.Arbitrary<Answers> {
  return arbitraryEntries(rules, (question) =>
    fc.option(arbitraryAnswer(question), { nil: undefined, freq: 5 }),
  )
}

export function arbitraryVerdicts(rules: Rules): fc.Arbitrary<Verdicts> {
  return arbitraryEntries(rules, () => fc.option(arbitraryVerdict, { nil: undefined, freq: 4 }))
}

/** Any answer a question accepts; `settled` leaves out "don't know yet". */
export function arbitraryAnswer(question: QuestionRule, settled = false): fc.Arbitrary<Answer> {
  const notApplicable = fc.constant<AnswerValue>({ kind: 'not-applicable', because: 'It has no such part.' })
  const unknown = fc.constant<AnswerValue>({ kind: 'unknown' })
  const others = [...(question.redLine ? [] : [notApplicable]), ...(settled ? [] : [unknown])]
  return fc.record({
    says: fc.oneof({ arbitrary: arbitraryChoice(question), weight: 4 }, ...others),
    evidence: fc.array(arbitraryEvidence, { maxLength: 2 }),
    copied: fc.boolean(),
  })
}

/** An option of a choice, or ticks of a checklist: always worth a credit. */
export function arbitraryChoice(question: QuestionRule): fc.Arbitrary<AnswerValue> {
  if (question.kind === 'choice') {
    return fc.constantFrom(...question.options).map(({ id }) => ({ kind: 'choice', option: id }))
  }
  const ordinary = question.items.filter((item) => !item.exclusive).map(({ id }) => id)
  const none = question.items.filter((item) => item.exclusive).map(({ id }) => id)
  return fc
    .oneof({ arbitrary: fc.shuffledSubarray(ordinary, { minLength: 1 }), weight: 4 }, fc.constant(none))
    .map((items) => ({ kind: 'checklist', items }))
}

const arbitraryVerdict: fc.Arbitrary<Verdict> = fc.oneof(
  fc.constantFrom<Verdict>(
    { kind: 'confirmed' },
    { kind: 'insufficient' },
    { kind: 'not-examined' },
    { kind: 'accepted' },
    { kind: 'rejected' },
  ),
  fc.integer({ min: 0, max: 100 }).map((credit) => ({ kind: 'adjusted' as const, credit })),
)

const arbitraryEvidence: fc.Arbitrary<EvidenceLink> = fc
  .record({
    kind: fc.constantFrom('document', 'test-report', 'independent-test'),
    expires: fc.constantFrom(undefined, '2026-06-14', '2026-06-15', '2026-06-16'),
  })
  .map(({ kind, expires }) => ({
    title: 'Report',
    url: 'https://example.org/report',
    kind,
    speaksOf: '2026-01-01',
    ...(expires === undefined ? {} : { expires }),
  }))

function arbitraryEntries<Value>(
  rules: Rules,
  arbitraryValue: (question: QuestionRule) => fc.Arbitrary<Value | undefined>,
): fc.Arbitrary<Record<string, Value>> {
  const questions = rules.sections.flatMap((section) => section.questions)
  return fc.tuple(...questions.map(arbitraryValue)).map((values) => {
    const entries: Record<string, Value> = {}
    for (const [index, { id }] of questions.entries()) {
      const value = values[index]
      if (value !== undefined) entries[id] = value
    }
    return entries
  })
}
