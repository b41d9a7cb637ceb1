// The page of a section scores with a part of the rules and answers; it must come to what all of them come to.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Assessment, arbitraryAssessment, today } from '@/tests/support/arbitrary-questionnaire'
import { choice, chose, rulesOf, yesNo } from '@/tests/support/build-rules'
import type { Answers } from '../../answers/answer'
import { compile } from '../compile'
import { findContradictions } from '../contradiction/contradictions'
import { isUnanswered } from '../credit/is-unanswered'
import { progress } from '../credit/progress'
import { isMostlyOpen } from '../first-look/mostly-open'
import { score } from '../score-assessment'
import { liveScore } from './live-score'
import { sectionPart } from './section-part'
import { storedScore } from './stored-score'

describe('the live score of any section is the score of the complete assessment', () => {
  test('as it is stored, and as it is answered on the page', () => {
    fc.assert(
      fc.property(twoSetsOfAnswers(), ({ rules, facts, answers, next }) => {
        const compiled = compile(rules)
        for (const { id: section, questions } of rules.sections) {
          const part = sectionPart({ rules, compiled }, { section, facts, answers, date: today })
          const sent: typeof part = JSON.parse(JSON.stringify(part))
          const current = Object.fromEntries(questions.map(({ id }) => [id, next[id] ?? null]))
          const live = liveScore(compile(sent.rules), sent, current)
          expect(live).toEqual(scored(compiled, section, { facts, answers: { ...answers, ...current } }))
        }
      }),
    )
  })
})

test('the score that is sent with a page is that of the stored answers, and traces only questions whose floor binds', () => {
  fc.assert(
    fc.property(twoSetsOfAnswers(), ({ rules, facts, answers }) => {
      const compiled = compile(rules)
      for (const { id: section } of rules.sections) {
        const part = sectionPart({ rules, compiled }, { section, facts, answers, date: today })
        const all = liveScore(compile(part.rules), part, {})
        const sent = storedScore(part)
        expect({ ...sent, section: null }).toEqual({ ...all, section: null })
        if (!sent.section?.assessed || !all.section?.assessed) {
          expect(sent.section).toEqual(all.section)
          continue
        }
        const { trace, ...rest } = sent.section
        const binding = (rest.floors ?? []).filter((floor) => floor.binding).map(({ question }) => question)
        expect(rest).toEqual({ ...all.section, trace: undefined })
        expect(trace).toEqual(all.section.trace.filter(({ question }) => binding.includes(question)))
      }
    }),
  )
})

test('the part has the rules of its section, without conditions on facts, and of others only what a contradiction names', () => {
  const rules = rulesOf(
    {
      one: [choice('a', [0, 100], { appliesWhen: { fact: 'camera' } }), choice('b', [0, 100])],
      two: [choice('c', [0, 100]), choice('d', [0, 100])],
      three: [choice('e', [0, 100])],
    },
    {
      facts: [yesNo('camera')],
      contradictions: [
        {
          id: 'ours',
          when: {
            all: [
              { answer: 'a', is: 'c0' },
              { answer: 'c', is: 'c100' },
            ],
          },
        },
        {
          id: 'theirs',
          when: {
            all: [
              { answer: 'd', is: 'c0' },
              { answer: 'e', is: 'c0' },
            ],
          },
        },
      ],
    },
  )
  const answers = { a: chose('c0'), c: chose('c100'), d: chose('c0'), e: chose('c100') }
  const facts = { camera: 'yes' }
  const part = sectionPart(
    { rules, compiled: compile(rules) },
    { section: 'one', facts, answers, date: today },
  )
  const ids = part.rules.sections.map(({ id, questions }) => [id, questions.map((question) => question.id)])
  expect(Object.fromEntries(ids)).toEqual({ one: ['a', 'b'], two: ['c'] })
  expect(part.rules.facts).toEqual([])
  expect(part.rules.contradictions.map(({ id }) => id)).toEqual(['ours'])
  expect(Object.keys(part.answers)).toEqual(['a', 'c'])
  expect(JSON.stringify(part.rules)).not.toContain('camera')
})

function twoSetsOfAnswers() {
  return arbitraryAssessment().chain((assessment) =>
    fc
      .subarray(Object.keys(assessment.answers))
      .map((left) => ({ ...assessment, next: leaveOut(assessment.answers, left) })),
  )
}

function leaveOut(answers: Answers, left: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !left.includes(id)))
}

function scored(
  compiled: ReturnType<typeof compile>,
  section: string,
  { facts, answers }: { facts: Assessment['facts']; answers: Record<string, Answers[string] | null> },
) {
  const given = {
    facts,
    answers: Object.fromEntries(
      Object.entries(answers).flatMap(([id, answer]) => (answer ? [[id, answer]] : [])),
    ),
  }
  const { sections, overall } = score(compiled, { ...given, lens: 'claimed', date: today })
  const own = new Set(compiled.sections.find(({ id }) => id === section)?.questions.map(({ id }) => id))
  return {
    section: sections.find((each) => each.section === section),
    level: overall.assessed ? overall.level : null,
    isUnanswered: isUnanswered(compiled, given),
    isMostlyOpen: progress(compiled, given).some(isMostlyOpen),
    progress: progress(compiled, given).find((each) => each.section === section),
    contradictions: findContradictions(compiled, given).filter(({ questions }) =>
      questions.some((id) => own.has(id)),
    ),
  }
}
