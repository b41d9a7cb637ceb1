// A deployment that reaches nobody, scored with the newest iot-deployment: what is open to the Internet shows, and
// sections in which hardly anything applies do not decide.

import { describe, expect, test } from 'vitest'
import type { Answers, Facts } from '@/lib/core/answers/answer'
import { compileApplicability } from '@/lib/core/answers/applicability'
import type { Question } from '@/lib/core/format/questionnaire'
import { compile } from '@/lib/core/scoring/compile'
import { score } from '@/lib/core/scoring/score-assessment'
import { newestQuestionnaire } from '@/tests/support/newest-version'

const questionnaire = newestQuestionnaire('iot-deployment')
const compiled = compile(questionnaire)
const questions = questionnaire.sections.flatMap((section) => section.questions)

const nobody: Facts = Object.fromEntries(
  questionnaire.facts.map(({ id, type }) => [id, type === 'several-of' ? ['eu'] : 'no']),
)
const affecting: Facts = Object.fromEntries(
  questionnaire.facts.map(({ id, type }) => [id, type === 'several-of' ? ['eu'] : 'yes']),
)
const open: Answers = {
  'own-network': { says: { kind: 'choice', option: 'open' }, evidence: [], copied: false },
}

test('a unit that answers to anyone on the Internet crosses a red line, whatever else is not known yet', () => {
  const { overall, sections } = score(compiled, {
    facts: nobody,
    answers: open,
    lens: 'claimed',
    date: '2026-11-28',
  })
  expect(overall).toMatchObject({ assessed: true, couldBe: 1 })
  const lines = sections.flatMap((section) => (section.assessed ? section.redLines : []))
  expect(lines).toContainEqual(
    expect.objectContaining({ question: 'own-network', state: 'crossed', capsAt: 1 }),
  )
})

test('only security and accountability decide where nobody is affected', () => {
  const { sections } = score(compiled, { facts: nobody, answers: {}, lens: 'claimed', date: '2026-11-28' })
  const deciding = sections.filter((section) => section.decides).map(({ section }) => section)
  expect(deciding).toEqual(['security', 'accountability'])
})

describe('with one thing that no deployment may lack, the level is at most 1', () => {
  test.each([
    ['anyone near a screen looks at people', 'who-looks', 'anyone'],
    ['nobody brings updates to the units', 'upkeep', 'none'],
    ['a default password still works', 'first-credentials', 'left'],
    ['people affected by abuse are not informed', 'acting-on-abuse', 'silence'],
  ])('%s', (_, question, option) => {
    expect(levelWith({})).toBe(4)
    expect(levelWith({ [question]: option })).toBeLessThanOrEqual(1)
  })
})

test('every red line and every weight of 3 is in the first sitting', () => {
  const later = questions.filter(({ essential, redLine, weight }) => !essential && (redLine || weight === 3))
  expect(later).toEqual([])
})

test('a heating that learns nothing about people is not asked what it judges', () => {
  const asked = compileApplicability(questionnaire)({ ...nobody, adapts: 'yes' })
  expect(asked).not.toContain('ai-at-the-place')
  expect(compileApplicability(questionnaire)({ ...nobody, 'ai-talks': 'yes' })).toContain('ai-at-the-place')
})

test('each quoted case can be recorded by an answer below the middle', () => {
  const unrecorded = questions.filter((question) => {
    const { harm } = question
    const choices = question.kind === 'choice' ? question.options : question.items
    const chosen = choices.filter(({ id }) => harm?.option?.includes(id))
    return harm && (chosen.length === 0 || chosen.reduce((sum, { credit }) => sum + credit, 0) >= 50)
  })
  expect(unrecorded.map(({ id }) => id)).toEqual([])
})

/** The level of a deployment that affects people in every way and is perfect but for these answers. */
function levelWith(said: Record<string, string>): number {
  const answers: Answers = Object.fromEntries(
    questions.map((question) => [
      question.id,
      { says: saysOf(question, said[question.id]), evidence: [], copied: false },
    ]),
  )
  const { overall } = score(compiled, { facts: affecting, answers, lens: 'claimed', date: '2026-11-28' })
  if (!overall.assessed) throw new Error('nothing is assessed')
  return overall.level
}

function saysOf(question: Question, said: string | undefined): Answers[string]['says'] {
  if (question.kind === 'choice') {
    const best = question.options.find(({ credit }) => credit === 100)
    return { kind: 'choice', option: said ?? best?.id ?? '' }
  }
  const best = question.items.filter(({ exclusive }) => !exclusive).map(({ id }) => id)
  return { kind: 'checklist', items: said ? [said] : best }
}
