// Properties of scoring, for any questionnaire with or without floors, and any answers.

import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Assessment, arbitraryAssessment } from '@/tests/support/arbitrary-questionnaire'
import {
  anyLens,
  linesOf,
  nextOf,
  questionsOf,
  scoreOf,
  spareAnswers,
  unknown,
} from '@/tests/support/generated-scores'
import { compileApplicability } from '../../answers/applicability'
import type { QuestionRule, Rules } from '../../answers/rules'
import { compile } from '../compile'
import { findContradictions } from '../contradiction/contradictions'
import { progress } from '../credit/progress'
import type { Score } from '../score'

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
