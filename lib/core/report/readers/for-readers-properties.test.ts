// What no reader outside the team may see, looked for in everything that is made for readers.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { lawOf } from '@/tests/support/lawful-questionnaire'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import { smallReport } from '@/tests/support/small-report'
import type { Answer, Answers } from '../../answers/answer'
import type { Question, Questionnaire } from '../../format/questionnaire'
import { explanationDigest } from '../../scoring/contradiction/explanation-digest'
import { forReaders } from './for-readers'

const words = reportWords('en')
const small = smallQuestionnaire()

/** The small questionnaire with floors and a law, in which each choice of an answer has a text of its own. */
const questionnaire: Questionnaire = {
  ...small,
  floors: [
    { level: 1, weight3: 40 },
    { level: 2, weight3: 75, weight1: 20 },
  ],
  frameworks: [...small.frameworks, lawOf({ id: 'law' })],
  sections: small.sections.map((section) => ({ ...section, questions: section.questions.map(withOwnTexts) })),
}
const questions = questionnaire.sections.flatMap((section) => section.questions)
const contradiction = { id: 'locked-and-open', questions: ['doors', 'lock'], facts: [] }

function withOwnTexts(question: Question): Question {
  const text = ({ id }: { id: string }) => `Choice ${id} of ${question.id}.`
  if (question.kind === 'checklist')
    return { ...question, items: question.items.map((item) => ({ ...item, text: text(item) })) }
  const options = question.options.map((option) => ({ ...option, text: text(option) }))
  if (question.id !== 'first-word') return { ...question, options }
  const indicates = [{ provision: { framework: 'law', provision: '1' }, full: 'told' }]
  return { ...question, options, indicates }
}

/** Every text that people wrote names its question, so that it can be found wherever it might be. */
const written = (kind: string, question: string) => `Written as ${kind} of ${question}.`

function answerTo(question: Question): fc.Arbitrary<Answer> {
  const choices = question.kind === 'choice' ? question.options : question.items
  const says = fc.oneof(
    fc
      .constantFrom(...choices.map(({ id }) => id))
      .map((id): Answer['says'] =>
        question.kind === 'choice' ? { kind: 'choice', option: id } : { kind: 'checklist', items: [id] },
      ),
    fc.constant<Answer['says']>({ kind: 'unknown' }),
    fc.constant<Answer['says']>({ kind: 'not-applicable', because: written('reason', question.id) }),
  )
  return fc
    .record({ says, isWithheld: fc.boolean(), copied: fc.boolean() })
    .map(({ isWithheld, ...given }) => ({
      ...given,
      note: written('note', question.id),
      remark: written('remark', question.id),
      evidence: [
        {
          title: written('title', question.id),
          url: `https://${question.id}.example/`,
          kind: 'document' as const,
          speaksOf: '2026-01-31',
        },
      ],
      ...(isWithheld ? { withheld: 'Not before May.' } : {}),
    }))
}

const answers = fc.record<Answers>(
  Object.fromEntries(questions.map((question) => [question.id, answerTo(question)])),
  { requiredKeys: [] },
)

function reportsOf(given: Answers) {
  const facts = { login: 'yes', markets: ['eu'] }
  const about = explanationDigest(contradiction, { facts, answers: given })
  const plan = Object.fromEntries(questions.map(({ id }) => [id, { to: 100, owner: written('owner', id) }]))
  const explanations = { [contradiction.id]: { text: 'Written as explanation.', about } }
  const report = smallReport({ facts, answers: given, explanations, plan }, questionnaire)
  return { report, shown: forReaders(report, words) }
}

const withheldIn = (given: Answers) => questions.filter(({ id }) => given[id]?.withheld !== undefined)

describe('in what readers get', () => {
  test('no choice, reason, remark, evidence or plan of a withheld answer is anywhere', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const text = JSON.stringify(reportsOf(given).shown)
        for (const { id } of withheldIn(given))
          expect(text).not.toMatch(new RegExp(`(Choice|Written as) .* of ${id}\\.`))
      }),
      { numRuns: 30 },
    )
  })

  test('no note and no address of evidence is anywhere', () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(JSON.stringify(reportsOf(given).shown)).not.toMatch(/Written as note|\.example/)
      }),
      { numRuns: 30 },
    )
  })

  test('what is not withheld is as the team sees it, but for addresses of evidence', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { report, shown } = reportsOf(given)
        const withheld = withheldIn(given).map(({ id }) => id)
        const publicAnswers = (sections: typeof report.sections) =>
          sections
            .flatMap((section) => section.answers)
            .filter(({ question }) => !withheld.includes(question.id))
        const expected = publicAnswers(report.sections).map((answer) => ({
          ...answer,
          evidence: answer.evidence.map(({ url: _, ...evidence }) => evidence),
        }))
        expect(publicAnswers(shown.sections)).toEqual(expected)
        if (withheld.length === 0) expect(shown.next).toEqual(report.next)
      }),
      { numRuns: 30 },
    )
  })

  test('levels, counts and red lines are the same, whatever is withheld', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { report, shown } = reportsOf(given)
        const { overall, counts, redLinesKept, verdict } = report
        expect(shown).toMatchObject({ overall, counts, redLinesKept, verdict })
        const effects = ({ redLines }: typeof report) => redLines.map(({ says: _, ...line }) => line)
        expect(effects(shown)).toEqual(effects(report))
      }),
      { numRuns: 30 },
    )
  })
})

describe('a contradiction', () => {
  const given: Answers = {
    lock: answer({ kind: 'choice', option: 'strong' }),
    doors: answer({ kind: 'checklist', items: ['none'] }),
  }
  const withheld = (...ids: string[]): Answers =>
    Object.fromEntries(
      Object.entries(given).map(([id, each]) => [
        id,
        ids.includes(id) ? { ...each, withheld: 'Not before May.' } : each,
      ]),
    )

  test('is shown with its explanation where no answer is withheld', () => {
    const { report, shown } = reportsOf(given)
    expect(report.contradictions).toMatchObject([
      { id: 'locked-and-open', explanation: 'Written as explanation.' },
    ])
    expect(shown.contradictions).toEqual(report.contradictions)
  })

  test.each([[['lock']], [['doors']], [['lock', 'doors']]])(
    'cannot be recognised where %j is withheld, since the questionnaire says which answers contradict',
    (ids) => {
      expect(reportsOf(withheld(...ids)).shown.contradictions).toEqual([
        {
          id: 'withheld-1',
          text: 'It depends on an answer that is withheld from the public.',
          fix: '',
          questions: [],
          explanation: null,
        },
      ])
    },
  )
})

test('a withheld answer is not among those whose evidence is missing', () => {
  const missing = (more: Partial<Answer>) => {
    const lock = { ...answer({ kind: 'choice', option: 'weak' }), ...more }
    return reportsOf({ lock }).shown.next.path?.evidenceMissing.map(({ id }) => id)
  }
  expect(missing({})).toEqual(['lock'])
  expect(missing({ withheld: 'Not before May.' })).toEqual([])
})

function answer(says: Answer['says']): Answer {
  return { says, evidence: [], copied: false }
}
