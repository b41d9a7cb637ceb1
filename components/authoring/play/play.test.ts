import { describe, expect, test } from 'vitest'
import type { Rules } from '@/lib/core/answers/rules'
import { compile } from '@/lib/core/scoring/compile'
import { typedFrom } from '../../../lib/browser/typed/typed-answer'
import type { QuestionView } from '../../../lib/core/format/question-view'
import { fillAnswers } from './fill-answers'
import { playScore } from './play-score'
import { type Played, playedAnswers } from './played-answers'

const base = { weight: 1, effort: 'small', knows: 'product', evidence: { atLeast: 'none' } } as const
const rules: Rules = {
  levels: [{ from: 0 }, { from: 50 }, { from: 90 }],
  facts: [{ id: 'login', type: 'yes-no' }],
  sections: [
    {
      id: 'locks',
      decides: true,
      questions: [
        {
          ...base,
          id: 'lock',
          kind: 'choice',
          options: [
            { id: 'strong', credit: 100 },
            { id: 'none', credit: 0 },
          ],
          redLine: { below: 40, capsAt: 0 },
        },
        {
          ...base,
          id: 'doors',
          kind: 'checklist',
          appliesWhen: { fact: 'login' },
          items: [
            { id: 'front', credit: 60 },
            { id: 'back', credit: 40 },
            { id: 'neither', credit: 0, exclusive: true },
          ],
        },
      ],
    },
  ],
  contradictions: [
    {
      id: 'both',
      when: {
        all: [
          { answer: 'lock', is: 'strong' },
          { answer: 'doors', ticked: 'neither' },
        ],
      },
    },
  ],
}
const compiled = compile(rules)

describe('every question filled at one press', () => {
  test.each([
    ['best', { lock: ['strong'], doors: ['front', 'back'] }, [100, 100]],
    ['worst', { lock: ['none'], doors: ['neither'] }, [0, 0]],
    ['unknown', { lock: ['_unknown'], doors: ['_unknown'] }, [0, 100]],
  ] as const)(
    'with the %s answer, whatever the order on the page, comes to its bounds',
    (kind, chosen, bounds) => {
      const played = fillAnswers(rules, kind)
      expect(Object.fromEntries(Object.entries(played).map(([id, typed]) => [id, typed.chosen]))).toEqual(
        chosen,
      )
      const [section] = scoreOf(played).sections
      expect(section?.assessed && [section.low, section.high].map(({ n, d }) => n / d)).toEqual(bounds)
    },
  )
})

describe('what is played', () => {
  test('shows the level, the red lines crossed and the contradictions of the very rules', () => {
    const { overall, sections, contradictions } = scoreOf({ lock: say('strong'), doors: say('neither') })
    expect(overall).toMatchObject({ assessed: true, level: 1 })
    expect(contradictions.map(({ id }) => id)).toEqual(['both'])
    expect(sections[0]).toMatchObject({ redLines: [] })
    expect(scoreOf({ lock: say('none') }).sections[0]).toMatchObject({ redLines: [{ state: 'crossed' }] })
  })

  test('says which questions the facts leave', () => {
    expect([...playScore(compiled, { facts: { login: 'no' }, answers: {}, date }).applies]).toEqual(['lock'])
    expect(playScore(compiled, { facts: {}, answers: {}, date }).applies.size).toBe(2)
  })

  test('forgets a choice that a saved file no longer has, and keeps the others', () => {
    const played = { lock: say('rusty'), doors: say('front', 'cellar'), gone: say('yes') }
    expect(playedAnswers(views, played)).toEqual({
      doors: { says: { kind: 'checklist', items: ['front'] }, evidence: [], copied: false },
    })
  })

  test('takes “not applicable” only where the question accepts it', () => {
    const played = { lock: say('_not-applicable'), doors: say('_not-applicable') }
    expect(Object.keys(playedAnswers(views, played))).toEqual(['doors'])
  })
})

const date = '2026-12-01'

const views: QuestionView[] = (rules.sections[0]?.questions ?? []).map((question) => ({
  id: question.id,
  kind: question.kind,
  ask: question.id,
  knows: 'product',
  choices: (question.kind === 'choice' ? question.options : question.items).map(({ id, exclusive }) => ({
    id,
    text: id,
    ...(exclusive ? { exclusive: true as const } : {}),
  })),
  ...(question.kind === 'checklist' ? { notApplicable: 'Why?' } : {}),
  evidence: 'none',
}))

function say(...chosen: string[]) {
  return { ...typedFrom(null), chosen }
}

function scoreOf(played: Played) {
  return playScore(compiled, { facts: {}, answers: playedAnswers(views, played), date })
}
