import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { arbitraryAssessment, today } from '@/tests/support/arbitrary-questionnaire'
import { choice, chose, notApplicable, rulesOf, unknown, yesNo } from '@/tests/support/build-rules'
import { judgedLamp, judgedOn } from '@/tests/support/judged-lamp'
import { compile } from '../../scoring/compile'
import { interpretAnswer } from '../../scoring/credit/interpret-answer'
import { score } from '../../scoring/score-assessment'
import type { ReviewScope } from '../scope'
import { type AnswerVerdict, type ReviewVerdicts, reviewVerdictsSchema } from '../verdict/verdict-schema'
import { creditVerdicts } from './credit-verdicts'
import { examinedWords } from './examined-words'
import { verifiedResult } from './verified-result'

const basis: Pick<Extract<AnswerVerdict, { kind: 'confirmed' }>, 'basis' | 'opened'> = {
  basis: 'shown',
  opened: [],
}
const confirmed: AnswerVerdict = { kind: 'confirmed', ...basis }
const rules = rulesOf(
  {
    one: [
      choice('a', [0, 60, 100]),
      choice('b', [0, 100]),
      choice('c', [0, 100], { appliesWhen: { fact: 'radio' } }),
    ],
    two: [choice('d', [0, 100])],
    three: [choice('e', [0, 100])],
  },
  { facts: [yesNo('radio')], beside: ['three'] },
)
const compiled = compile(rules)
const answers = {
  a: chose('c60'),
  b: notApplicable('It has none.'),
  c: chose('c100'),
  d: chose('c100'),
  e: chose('c0'),
}
const complete: Record<string, AnswerVerdict> = {
  a: confirmed,
  b: { kind: 'accepted', ...basis },
  d: confirmed,
}

describe('a verified level', () => {
  test('is shown for a section, and overall, once all that decides was judged', () => {
    const { sections, showsLevel, score: scored } = result(complete)
    expect(sections.map((each) => each.showsLevel)).toEqual([true, true, false])
    expect(showsLevel).toBe(true)
    expect(scored.overall).toMatchObject({ assessed: true, level: 2 })
  })

  test.each<[string, Record<string, AnswerVerdict>]>([
    ['an answer without a verdict', { b: { kind: 'accepted', ...basis }, d: confirmed }],
    ['one that was not examined', { ...complete, a: { kind: 'not-examined' } }],
    ['a “not applicable” without a verdict', { a: confirmed, d: confirmed }],
    ['a “not applicable” that was only confirmed', { ...complete, b: confirmed }],
    ['an option that was only accepted', { ...complete, a: { kind: 'accepted', ...basis } }],
    [
      'an adjustment to what is not there',
      { ...complete, a: { kind: 'adjusted', to: { kind: 'choice', option: 'c7' }, why: 'So.', ...basis } },
    ],
  ])('is not shown with %s', (_, verdicts) => {
    const { sections, showsLevel } = result(verdicts)
    expect(sections.map((each) => each.showsLevel)).toEqual([false, true, false])
    expect(showsLevel).toBe(false)
  })

  test('is not shown for a section out of scope, even with verdicts', () => {
    const { sections, showsLevel } = result(complete, { scope: ['one'] })
    expect(sections.map((each) => each.showsLevel)).toEqual([true, false, false])
    expect(showsLevel).toBe(false)
  })

  test('is shown beside “don’t know yet”, which has nothing to judge', () => {
    const { sections } = result(
      { b: { kind: 'accepted', ...basis } },
      { answers: { ...answers, a: unknown() } },
    )
    expect(sections[0]).toMatchObject({ showsLevel: true, applying: 2, examined: 1 })
  })

  test('is not shown where a disputed fact brings a question that the team was not asked', () => {
    const disputed = { facts: { radio: { kind: 'disputed', why: 'It has one.' } } } as const
    const { sections, showsLevel } = result({ ...complete, c: confirmed }, {}, disputed)
    expect(sections[0]).toMatchObject({ showsLevel: false, isComplete: false, applying: 3, examined: 2 })
    expect(showsLevel).toBe(false)
  })

  test('is not shown for a section in which nothing counts, which hinders no overall level', () => {
    const excused = { ...answers, d: notApplicable('None.') }
    const { sections, showsLevel } = result(
      { ...complete, d: { kind: 'accepted', ...basis } },
      { answers: excused },
    )
    expect(sections[1]).toMatchObject({ isComplete: true, showsLevel: false })
    expect(showsLevel).toBe(true)
  })

  test('adjusted is the credit of what the auditor names', () => {
    const { questionnaire } = judgedLamp()
    const verdicts = creditVerdicts(compile(questionnaire), {
      answers: {
        doors: { kind: 'adjusted', to: { kind: 'checklist', items: ['back'] }, why: 'One.', ...basis },
        constructor: confirmed,
      },
    })
    expect(verdicts).toEqual({ doors: { kind: 'adjusted', credit: 40 }, constructor: { kind: 'confirmed' } })
  })
})

describe('counts', () => {
  test('say how much was examined, and with what result', () => {
    const { total } = result({
      ...complete,
      d: { kind: 'insufficient', ...basis },
      e: { kind: 'adjusted', to: { kind: 'choice', option: 'c100' }, why: 'So.', ...basis },
    })
    expect(examinedWords(total, english)).toBe(
      '4 of 4 examined: 1 confirmed, 1 adjusted, 1 with insufficient evidence, 1 accepted as not applicable',
    )
    expect(examinedWords(result({}).total, english)).toBe('None of 4 questions examined')
    const rejected = result({ b: { kind: 'rejected', why: 'It has.', ...basis } })
    expect(examinedWords(rejected.total, english)).toBe('1 of 4 examined: 1 rejected as not applicable')
  })

  test('add up for any answers and verdicts, and no level is shown unless all is judged', () => {
    const scope = fc.constantFrom<ReviewScope>('everything', ['section-0'], [])
    fc.assert(
      fc.property(arbitraryAssessment(), fc.infiniteStream(anyVerdict), scope, (given, drawn, inScope) => {
        const all = compile(given.rules)
        const questions = all.sections.flatMap((section) => section.questions)
        const drawnVerdicts = questions.map(({ id }) => [id, drawn.next().value])
        const verdicts = verdictsWith(Object.fromEntries(drawnVerdicts))
        const found = verifiedResult(all, { ...given, verdicts, scope: inScope, date: today })
        for (const section of found.sections) {
          const sum = Object.values(section.by).reduce((total, count) => total + count, 0)
          expect(section.examined).toBe(sum)
          expect(section.examined).toBeLessThanOrEqual(section.applying)
        }
        expect(found.total.examined).toBe(found.sections.reduce((sum, { examined }) => sum + examined, 0))
        if (inScope !== 'everything') return
        const open = questions.filter(({ applies, ...question }) => {
          const reading = interpretAnswer({ applies, ...question }, given.answers[question.id]?.says)
          const kind = verdicts.answers[question.id]?.kind
          const judges =
            reading === 'not-applicable' ? ['accepted', 'rejected'] : ['confirmed', 'insufficient']
          return (
            applies(given.facts) &&
            reading !== 'missing' &&
            reading !== 'unknown' &&
            !judges.includes(kind ?? '')
          )
        })
        expect(found.sections.every(({ isComplete }) => isComplete)).toBe(open.length === 0)
      }),
    )
  })

  test('the lens is that of the scoring rules', () => {
    const { score: scored } = result(complete)
    const verdicts = creditVerdicts(compiled, { answers: complete })
    const given = { facts: { radio: 'no' }, answers, date: judgedOn, lens: 'verified' as const, verdicts }
    expect(scored).toEqual(score(compiled, given))
  })
})

const anyVerdict = fc.constantFrom<AnswerVerdict>(
  confirmed,
  { kind: 'insufficient', ...basis },
  { kind: 'accepted', ...basis },
  { kind: 'rejected', why: 'No.', ...basis },
  { kind: 'not-examined' },
)

function result(
  judged: Record<string, AnswerVerdict>,
  changes: { scope?: ReviewScope; answers?: typeof answers | Record<string, ReturnType<typeof chose>> } = {},
  others: Partial<ReviewVerdicts> = {},
) {
  return verifiedResult(compiled, {
    facts: { radio: 'no' },
    answers,
    date: judgedOn,
    scope: 'everything',
    ...changes,
    verdicts: { ...verdictsWith(judged), ...others },
  })
}

function verdictsWith(answersOf: Record<string, AnswerVerdict>): ReviewVerdicts {
  return { ...reviewVerdictsSchema.parse({}), answers: answersOf }
}
