// The properties of scoring, for any questionnaire with or without floors, and any answers.

import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Assessment,
  arbitraryAnswer,
  arbitraryAssessment,
  arbitraryChoice,
  today,
} from '@/tests/support/arbitrary-questionnaire'
import { follow } from '@/tests/support/brute-force-path'
import type { Answer, Answers, AnswerValue } from '../answers/answer'
import { compileApplicability } from '../answers/applicability'
import type { QuestionRule, Rules } from '../answers/rules'
import type { Step } from './advice/find-path'
import { nextSteps } from './advice/next-steps'
import { compile } from './compile'
import { findContradictions } from './contradiction/contradictions'
import { progress } from './credit/progress'
import { cutTenths, cutWhole } from './level/cut'
import type { Fraction, Lens, Score, SectionScore, TraceLine } from './score'
import { score } from './score-assessment'

const anyLens = fc.constantFrom<Lens>('claimed', 'evidenced', 'verified')

describe('1. Bounds', () => {
  test('lie between 0 and 100, the low one never above the high one', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        for (const { low, high, trace } of assessed(scoreOf(assessment, lens))) {
          expect(low.n).toBeGreaterThanOrEqual(0)
          expect(difference(high, low)).toBeGreaterThanOrEqual(0)
          expect(high.n).toBeLessThanOrEqual(100 * high.d)
          expect(trace.every((line) => 0 <= line.low && line.low <= line.high && line.high <= 100)).toBe(true)
        }
      }),
    )
  })

  test('meet under claimed once every question is answered by options or not applicable', () => {
    fc.assert(
      fc.property(settledAssessment, (assessment) => {
        for (const section of assessed(scoreOf(assessment, 'claimed'))) {
          expect(section.low).toEqual(section.high)
          expect(section.level).toBe(section.couldBe)
        }
      }),
    )
  })
})

describe('2. Evidence and auditors', () => {
  test('evidence never shows more than the team claims', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), (assessment) => {
        expectNeverAbove(scoreOf(assessment, 'evidenced'), scoreOf(assessment, 'claimed'))
      }),
    )
  })

  test('an auditor who raises nothing and judges every "not applicable" never shows more either', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), (assessment) => {
        const verdicts = { ...assessment.verdicts }
        for (const question of questionsOf(assessment.rules)) {
          const says = assessment.answers[question.id]?.says
          const verdict = verdicts[question.id]
          if (says?.kind === 'not-applicable' && verdict?.kind !== 'accepted')
            verdicts[question.id] = { kind: 'rejected' }
          else if (verdict?.kind === 'adjusted')
            verdicts[question.id] = { kind: 'adjusted', credit: lowestOf(question, says) }
        }
        expectNeverAbove(scoreOf({ ...assessment, verdicts }, 'verified'), scoreOf(assessment, 'claimed'))
      }),
    )
  })

  test('a "not applicable" that nobody has judged leaves everything possible', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), (assessment) => {
        const unjudged = new Set(
          questionsOf(assessment.rules)
            .map(({ id }) => id)
            .filter((id) => assessment.answers[id]?.says.kind === 'not-applicable')
            .filter(
              (id) => !['accepted', 'rejected', 'adjusted'].includes(assessment.verdicts[id]?.kind ?? ''),
            ),
        )
        for (const line of linesOf(scoreOf(assessment, 'verified'))) {
          if (unjudged.has(line.question)) expect([line.low, line.high]).toEqual([0, 100])
        }
      }),
    )
  })
})

describe('3. A better answer', () => {
  test('never lowers a bound or a level', () => {
    fc.assert(
      fc.property(withTwoAnswers, anyLens, ({ assessment, question, first, second }, lens) => {
        const [worse, better] = [first, second].toSorted(
          (a, b) => creditOf(question, a) - creditOf(question, b),
        )
        const before = scoreOf(withSaid(assessment, question, worse), lens)
        const after = scoreOf(withSaid(assessment, question, better), lens)
        expectNeverAbove(before, after)
        expectLevelsNeverAbove(before, after)
      }),
    )
  })

  test('in place of "don\'t know" narrows the range and never lowers the level', () => {
    fc.assert(
      fc.property(withTwoAnswers, anyLens, ({ assessment, question, first }, lens) => {
        const before = scoreOf(withSaid(assessment, question, { kind: 'unknown' }), lens)
        const after = scoreOf(withSaid(assessment, question, first), lens)
        for (const [was, is] of assessedInBoth(before, after)) {
          expect(difference(is.low, was.low)).toBeGreaterThanOrEqual(0)
          expect(difference(was.high, is.high)).toBeGreaterThanOrEqual(0)
          expect(is.level).toBeGreaterThanOrEqual(was.level)
        }
        expect(levelOrNothing(after)).toBeGreaterThanOrEqual(levelOrNothing(before))
      }),
    )
  })
})

describe('4. Order', () => {
  test('of sections, questions, options, facts and answers changes nothing', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        const turned = turnAround(assessment)
        expect(sorted(scoreOf(turned, lens))).toEqual(sorted(scoreOf(assessment, lens)))
        expect(toDo(turned)).toEqual(toDo(assessment))
        expect(nextOf(turned).redLines).toEqual(nextOf(assessment).redLines)
        expect(nextOf(turned).findOut).toEqual(nextOf(assessment).findOut)
      }),
    )
  })
})

describe('5. A question that does not apply', () => {
  test('changes nothing, whatever its answer and whether the questionnaire has it or not', () => {
    const withSpare = arbitraryAssessment().chain((assessment) =>
      fc.record({ assessment: fc.constant(assessment), spare: spareAnswers(assessment.rules) }),
    )
    fc.assert(
      fc.property(withSpare, anyLens, ({ assessment, spare }, lens) => {
        const applicable = compileApplicability(assessment.rules)(assessment.facts)
        const hidden = questionsOf(assessment.rules).filter(({ id }) => !applicable.has(id))
        const answers = { ...assessment.answers }
        for (const { id } of hidden) answers[id] = spare[id] ?? unknown
        const changed = { ...assessment, answers }
        const without = { ...assessment, rules: onlyQuestions(assessment.rules, applicable) }

        expect(scoreOf(changed, lens)).toEqual(scoreOf(assessment, lens))
        expect(scoreOf(without, lens)).toEqual(scoreOf(assessment, lens))
        expect(nextOf(changed)).toEqual(nextOf(assessment))
        expect(progress(compile(assessment.rules), changed)).toEqual(
          progress(compile(assessment.rules), assessment),
        )
      }),
    )
  })

  test('takes no part in a contradiction', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), (assessment) => {
        const compiled = compile(assessment.rules)
        const applicable = compileApplicability(assessment.rules)(assessment.facts)
        const shown = Object.fromEntries(
          Object.entries(assessment.answers).filter(([id]) => applicable.has(id)),
        )
        expect(findContradictions(compiled, assessment)).toEqual(
          findContradictions(compiled, { facts: assessment.facts, answers: shown }),
        )
      }),
    )
  })
})

describe('6. The trace', () => {
  test('adds up exactly', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        for (const { low, high, trace } of assessed(scoreOf(assessment, lens))) {
          expect(total(trace, 'share')).toEqual({ n: low.d, d: low.d })
          expect(total(trace, 'gained')).toEqual(low)
          expect(total(trace, 'uncertain')).toEqual({ n: high.n - low.n, d: low.d })
          expect(total(trace, 'lost')).toEqual({ n: 100 * low.d - high.n, d: low.d })
        }
      }),
    )
  })

  test('adds up as shown, and no line is shown more than a tenth away', () => {
    fc.assert(
      fc.property(
        arbitraryAssessment({ weights: [1, 2, 3, 5, 7], questions: 9 }),
        anyLens,
        (assessment, lens) => {
          for (const { low, high, trace } of assessed(scoreOf(assessment, lens))) {
            const [shownLow, shownHigh] = [tenths(low), tenths(high)]
            expect(sumShown(trace, 'gained')).toBe(shownLow)
            expect(sumShown(trace, 'uncertain')).toBe(shownHigh - shownLow)
            expect(sumShown(trace, 'lost')).toBe(1000 - shownHigh)
            for (const line of trace) {
              for (const column of ['gained', 'uncertain', 'lost'] as const) {
                const over = line.shown[column] - tenths(line[column])
                expect(over === 0 || (over === 1 && (10 * line[column].n) % line[column].d > 0)).toBe(true)
              }
            }
          }
        },
      ),
    )
  })

  test('gives the spare tenths to the largest remainders, ties by id', () => {
    fc.assert(
      fc.property(arbitraryAssessment({ questions: 9 }), anyLens, (assessment, lens) => {
        for (const { trace } of assessed(scoreOf(assessment, lens))) {
          for (const column of ['gained', 'uncertain', 'lost'] as const) {
            const remainder = (line: TraceLine) => (10 * line[column].n) % line[column].d
            const inTurn = trace.toSorted(
              (a, b) => remainder(b) - remainder(a) || (a.question < b.question ? -1 : 1),
            )
            const given = inTurn.map((line) => line.shown[column] - tenths(line[column]))
            expect(given).toEqual(given.toSorted((a, b) => b - a))
          }
        }
      }),
    )
  })
})

describe('7. Weights', () => {
  test('multiplied by the same number change nothing but the printed weights, in versions without floors', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, fc.integer({ min: 2, max: 12 }), (given, lens, k) => {
        const { floors: _, ...rules } = given.rules
        const assessment = { ...given, rules }
        const heavier = mapQuestions(assessment.rules, (question) => ({
          ...question,
          weight: k * question.weight,
        }))
        const printed = scoreOf({ ...assessment, rules: heavier }, lens)
        for (const line of linesOf(printed)) line.weight /= k
        expect(printed).toEqual(scoreOf(assessment, lens))
        expect(nextOf({ ...assessment, rules: heavier })).toEqual(nextOf(assessment))
      }),
    )
  })
})

describe('8. The same input', () => {
  test('gives the same bytes, however often and in whatever order it was written down', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        const { rules, facts, answers, verdicts } = assessment
        const copy = structuredClone({
          rules,
          facts: reversed(facts),
          answers: reversed(answers),
          verdicts: reversed(verdicts),
        })
        expect(canonicalize(scoreOf(copy, lens))).toBe(canonicalize(scoreOf(assessment, lens)))
        expect(canonicalize(nextOf(copy))).toBe(canonicalize(nextOf(assessment)))
      }),
    )
  })

  test('is left as it was', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        const before = canonicalize(assessment)
        scoreOf(assessment, lens)
        nextOf(assessment)
        expect(canonicalize(assessment)).toBe(before)
      }),
    )
  })
})

describe('9. Giving a fact', () => {
  test('that was not sure never makes a question apply that did not', () => {
    fc.assert(
      fc.property(
        arbitraryAssessment(),
        fc.constantFrom('camera', 'login', 'personal-data', 'sensitive-data'),
        fc.constantFrom('yes', 'no'),
        ({ rules, facts }, fact, value) => {
          const applicable = compileApplicability(rules)
          if (compile(rules).factConflicts({ ...facts, [fact]: value }).length > 0) return
          const before = applicable({ ...facts, [fact]: 'not-sure' })
          for (const id of applicable({ ...facts, [fact]: value })) expect(before).toContain(id)
        },
      ),
    )
  })
})

describe('10. Floors', () => {
  test('leave no question of a section below any floor of its level or a lower one', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        for (const { level, trace } of assessed(scoreOf(assessment, lens))) {
          for (const { weight, low } of trace) {
            expect(low).toBeGreaterThanOrEqual(floorOf(assessment.rules, weight, level))
          }
        }
      }),
    )
  })

  test('hold what could be as well, once even the best reading of an answer is below them', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        for (const { couldBe, trace } of assessed(scoreOf(assessment, lens))) {
          for (const { weight, high } of trace) {
            expect(high).toBeGreaterThanOrEqual(floorOf(assessment.rules, weight, couldBe))
          }
        }
      }),
    )
  })

  test('are reported once a question, below the level of the average, lowest first, and not beside a red line as low', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        for (const { floors = [], redLines, uncapped, level } of assessed(scoreOf(assessment, lens))) {
          expect(new Set(floors.map(({ question }) => question)).size).toBe(floors.length)
          expect(floors).toEqual(
            floors.toSorted((a, b) => a.capsAt - b.capsAt || (a.question < b.question ? -1 : 1)),
          )
          for (const floor of floors) {
            expect(floor.capsAt).toBeLessThan(uncapped)
            expect(floor.binding).toBe(floor.capsAt === level)
            const own = redLines.find(({ question }) => question === floor.question)
            if (own) expect(floor.capsAt).toBeLessThan(own.capsAt)
          }
        }
      }),
    )
  })
})

describe('11. The things to do', () => {
  test('name no choice with credit below 50', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), (assessment) => {
        for (const step of stepsOf(assessment)) {
          const question = questionsOf(assessment.rules).find(({ id }) => id === step.question)
          if (question?.kind !== 'choice') continue
          const option = question.options.find(({ id }) => id === step.choose[0])
          expect(option?.credit).toBeGreaterThanOrEqual(50)
        }
      }),
    )
  })

  test('bring the whole to the level they aim at', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), (assessment) => {
        const { doList } = nextOf(assessment)
        if (doList.target === null || doList.paths.some(({ reachable }) => !reachable)) return
        const answers = follow(assessment, stepsOf(assessment))
        const { overall } = scoreOf({ ...assessment, answers }, 'claimed')
        if (overall.assessed) expect(overall.level).toBeGreaterThanOrEqual(doList.target)
      }),
    )
  })
})

describe('12. Which sections decide', () => {
  test('follows from facts alone: no answer, verdict or lens changes it', () => {
    const withOthers = arbitraryAssessment().chain((assessment) =>
      fc.record({ assessment: fc.constant(assessment), others: spareAnswers(assessment.rules) }),
    )
    fc.assert(
      fc.property(withOthers, anyLens, ({ assessment, others }, lens) => {
        const deciding = ({ sections }: Score) => sections.map(({ decides, tooFew }) => ({ decides, tooFew }))
        const changed = { ...assessment, answers: others, verdicts: {} }
        expect(deciding(scoreOf(changed, 'claimed'))).toEqual(deciding(scoreOf(assessment, lens)))
      }),
    )
  })

  test('a section decides if it is marked and enough of its questions apply', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        const { rules, facts } = assessment
        const applicable = compileApplicability(rules)(facts)
        for (const [index, { decides, questions }] of rules.sections.entries()) {
          const count = questions.filter(({ id }) => applicable.has(id)).length
          const isEnough = count >= (rules.decidesFrom ?? 0)
          expect(scoreOf(assessment, lens).sections[index]).toMatchObject({
            decides: decides && isEnough,
            ...(decides && !isEnough ? { tooFew: count } : {}),
          })
        }
      }),
    )
  })

  test('a red line in a section that does not decide caps the whole, where a number of questions is asked for', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        const { overall, sections } = scoreOf(assessment, lens)
        if (!overall.assessed || assessment.rules.decidesFrom === undefined) return
        for (const section of sections) {
          if (!section.assessed || section.decides) continue
          for (const { capsAt, state } of section.redLines) {
            expect(overall.level).toBeLessThanOrEqual(capsAt)
            if (state === 'crossed') expect(overall.couldBe).toBeLessThanOrEqual(capsAt)
          }
        }
      }),
    )
  })

  test('what holds the whole back is named, each question once, red lines before floors in a section', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        const { overall } = scoreOf(assessment, lens)
        if (!overall.assessed) return
        const names = overall.heldBackBy.map(({ question }) => question)
        expect(new Set(names).size).toBe(names.length)
        expect(names.length > 0).toBe(overall.level < assessment.rules.levels.length - 1)
        for (const { id } of assessment.rules.sections) {
          const kinds = overall.heldBackBy.filter(({ section }) => section === id).map(({ by }) => by)
          expect(kinds).toEqual(kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
        }
      }),
    )
  })
})

const order = ['red-line', 'floor', 'points']

type Assessed = Extract<SectionScore, { assessed: true }>

const unknown: Answer = { says: { kind: 'unknown' }, evidence: [], copied: false }

const settledAssessment = arbitraryAssessment().chain((assessment) =>
  fc
    .tuple(...questionsOf(assessment.rules).map((question) => arbitraryAnswer(question, true)))
    .map((answers) => ({ ...assessment, answers: byQuestion(assessment.rules, answers) })),
)

const withTwoAnswers = arbitraryAssessment().chain((assessment) =>
  fc.constantFrom(...questionsOf(assessment.rules)).chain((question) =>
    fc.record({
      assessment: fc.constant(assessment),
      question: fc.constant(question),
      first: arbitraryChoice(question),
      second: arbitraryChoice(question),
    }),
  ),
)

function spareAnswers(rules: Rules): fc.Arbitrary<Answers> {
  const questions = questionsOf(rules)
  return fc
    .tuple(...questions.map((question) => arbitraryAnswer(question)))
    .map((answers) => byQuestion(rules, answers))
}

function byQuestion(rules: Rules, answers: Answer[]): Answers {
  return Object.fromEntries(questionsOf(rules).map(({ id }, index) => [id, answers[index] ?? unknown]))
}

function questionsOf(rules: Rules): QuestionRule[] {
  return rules.sections.flatMap((section) => section.questions)
}

function scoreOf({ rules, ...given }: Assessment, lens: Lens): Score {
  return score(compile(rules), { ...given, lens, date: today })
}

/** The least credit that a level, or one below it, asks of a question of this weight. */
function floorOf({ floors = [] }: Rules, weight: number, level: number): number {
  const asked = floors
    .filter((floor) => floor.level <= level)
    .map(({ weight1 = 0, weight2 = 0, weight3 = 0 }) => [weight1, weight2, weight3][weight - 1] ?? 0)
  return Math.max(0, ...asked)
}

function stepsOf(assessment: Assessment): Step[] {
  return nextOf(assessment).doList.paths.flatMap(({ steps }) => steps)
}

function nextOf({ rules, facts, answers }: Assessment) {
  return nextSteps(compile(rules), { facts, answers, date: today })
}

function assessed({ sections }: Score): Assessed[] {
  return sections.filter((section) => section.assessed)
}

function linesOf(result: Score): TraceLine[] {
  return assessed(result).flatMap((section) => section.trace)
}

function assessedInBoth(a: Score, b: Score): [Assessed, Assessed][] {
  return assessed(a).flatMap((section) => {
    const other = assessed(b).find((each) => each.section === section.section)
    return other ? [[section, other] as [Assessed, Assessed]] : []
  })
}

function difference(a: Fraction, b: Fraction): number {
  return a.n * b.d - b.n * a.d
}

function expectNeverAbove(lower: Score, upper: Score): void {
  for (const [a, b] of assessedInBoth(lower, upper)) {
    expect(difference(b.low, a.low)).toBeGreaterThanOrEqual(0)
    expect(difference(b.high, a.high)).toBeGreaterThanOrEqual(0)
  }
}

function expectLevelsNeverAbove(lower: Score, upper: Score): void {
  for (const [a, b] of assessedInBoth(lower, upper)) {
    expect(a.level).toBeLessThanOrEqual(b.level)
    expect(a.couldBe).toBeLessThanOrEqual(b.couldBe)
    expect(a.level).toBeLessThanOrEqual(a.couldBe)
  }
  expect(levelOrNothing(lower)).toBeLessThanOrEqual(levelOrNothing(upper))
}

function levelOrNothing({ overall }: Score): number {
  return overall.assessed ? overall.level : -1
}

function withSaid(assessment: Assessment, { id }: QuestionRule, says: AnswerValue | undefined): Assessment {
  const answer = { ...(assessment.answers[id] ?? unknown), says: says ?? { kind: 'unknown' } }
  return { ...assessment, answers: { ...assessment.answers, [id]: answer } }
}

function creditOf(question: QuestionRule, says: AnswerValue): number {
  const choices = question.kind === 'choice' ? question.options : question.items
  const chosen = says.kind === 'choice' ? [says.option] : says.kind === 'checklist' ? says.items : []
  return choices.filter(({ id }) => chosen.includes(id)).reduce((sum, { credit }) => sum + credit, 0)
}

function lowestOf(question: QuestionRule, says: AnswerValue | undefined): number {
  return says === undefined ? 0 : creditOf(question, says)
}

/** Everything the other way round: sections, questions, options, facts, answers. */
function turnAround({ rules, facts, answers, verdicts }: Assessment): Assessment {
  const turned = mapQuestions(rules, (question) =>
    question.kind === 'choice'
      ? { ...question, options: question.options.toReversed() }
      : { ...question, items: question.items.toReversed() },
  )
  const sections = turned.sections
    .map((section) => ({ ...section, questions: section.questions.toReversed() }))
    .toReversed()
  return {
    rules: { ...turned, sections, facts: rules.facts.toReversed() },
    facts: reversed(facts),
    answers: reversed(answers),
    verdicts: reversed(verdicts),
  }
}

function reversed<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toReversed())
}

function mapQuestions(rules: Rules, change: (question: QuestionRule) => QuestionRule): Rules {
  return {
    ...rules,
    sections: rules.sections.map((section) => ({ ...section, questions: section.questions.map(change) })),
  }
}

function onlyQuestions(rules: Rules, ids: Set<string>): Rules {
  return {
    ...rules,
    sections: rules.sections.map((section) => ({
      ...section,
      questions: section.questions.filter(({ id }) => ids.has(id)),
    })),
  }
}

/** The same score with everything that follows the questionnaire's order sorted by id. */
function sorted(result: Score) {
  const sections = result.sections
    .map((section) => (section.assessed ? { ...section, trace: sortBy(section.trace, 'question') } : section))
    .toSorted((a, b) => (a.section < b.section ? -1 : 1))
  const { overall } = result
  const heldBackBy = overall.assessed ? sortBy(overall.heldBackBy, 'question') : []
  const notDeciding = sortBy(overall.notDeciding ?? [], 'section')
  return { ...result, overall: { ...overall, heldBackBy, notDeciding }, sections }
}

function toDo(assessment: Assessment) {
  const { doList } = nextOf(assessment)
  return { ...doList, paths: sortBy(doList.paths, 'section') }
}

function sortBy<Key extends string, Value extends Record<Key, string>>(values: Value[], key: Key): Value[] {
  return values.toSorted((a, b) => (a[key] < b[key] ? -1 : 1))
}

function total(trace: TraceLine[], column: 'share' | 'gained' | 'uncertain' | 'lost'): Fraction {
  const [d = 1, ...others] = new Set(trace.map((line) => line[column].d))
  expect(others).toEqual([])
  return { n: trace.reduce((sum, line) => sum + line[column].n, 0), d }
}

function sumShown(trace: TraceLine[], column: keyof TraceLine['shown']): number {
  return trace.reduce((sum, line) => sum + line.shown[column], 0)
}

/** Tenths by way of the texts people read. */
function tenths(fraction: Fraction): number {
  const text = cutTenths(fraction)
  expect(text.split('.')[0]).toBe(String(cutWhole(fraction)))
  return Number(text.replace('.', ''))
}
