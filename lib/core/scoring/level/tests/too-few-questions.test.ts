import { describe, expect, test } from 'vitest'
import { choice, chose, notApplicable, rulesOf, unknown, yesNo } from '@/tests/support/build-rules'
import type { Answers, Facts } from '../../../answers/answer'
import type { Rules } from '../../../answers/rules'
import { nextSteps } from '../../advice/next-steps'
import { compile } from '../../compile'
import { score } from '../../score-assessment'

const date = '2026-06-15'

function scoreOf(answers: Answers, { of, facts }: { of: Rules; facts: Facts }) {
  return score(compile(of), { facts, answers, lens: 'claimed', date })
}

describe('a section that asks too few questions of a product', () => {
  const camera = { appliesWhen: { fact: 'camera' } }
  const line = { redLine: { below: 50, capsAt: 1 } }
  const of = rulesOf(
    {
      privacy: [
        choice('a', [0, 100]),
        choice('b', [0, 100], camera),
        choice('c', [0, 100], { ...camera, ...line }),
      ],
      security: [choice('d', [0, 100]), choice('e', [0, 100]), choice('f', [0, 100])],
      awareness: [choice('g', [0, 100], line)],
    },
    { facts: [yesNo('camera')], decidesFrom: 3, beside: ['awareness'] },
  )
  const good: Answers = Object.fromEntries(['d', 'e', 'f', 'g'].map((id) => [id, chose('c100')]))

  test('does not decide, and the overall level names it with how many apply', () => {
    const { overall, sections } = scoreOf({ ...good, a: chose('c0') }, { of, facts: { camera: 'no' } })
    expect(sections[0]).toMatchObject({ decides: false, tooFew: 1, level: 0 })
    expect(overall).toMatchObject({ level: 4, notDeciding: [{ section: 'privacy', apply: 1 }] })
  })

  test('decides again once enough apply, however they are answered', () => {
    const excused = Object.fromEntries(['b', 'c'].map((id) => [id, notApplicable('Our model needs it.')]))
    const { overall, sections } = scoreOf(
      { ...good, ...excused, a: chose('c0') },
      { of, facts: { camera: 'yes' } },
    )
    expect(sections[0]).toMatchObject({ decides: true, level: 0 })
    expect(overall).toMatchObject({ level: 0, notDeciding: [] })
  })

  test('still caps the whole by its red lines, as does a section beside the others', () => {
    const answers = { ...good, g: chose('c0'), a: chose('c100') }
    const { overall, sections } = scoreOf(answers, { of, facts: { camera: 'no' } })
    expect(sections[2]).toMatchObject({ decides: false, level: 0 })
    expect(sections[2]).not.toHaveProperty('tooFew')
    expect(overall).toMatchObject({
      level: 1,
      couldBe: 1,
      heldBackBy: [{ section: 'awareness', question: 'g', by: 'red-line' }],
    })
  })

  test('leaves what could be open where its red line is only open', () => {
    const { overall } = scoreOf({ ...good, g: unknown(), a: chose('c100') }, { of, facts: { camera: 'no' } })
    expect(overall).toMatchObject({ level: 1, couldBe: 4 })
  })

  test('is on the path to a level with what keeps its red lines, and nothing else', () => {
    const answers = { ...good, g: chose('c0'), a: chose('c0') }
    const given = { facts: { camera: 'no' }, answers, date }
    const { doList } = nextSteps(compile(of), { ...given, target: 3 })
    expect(doList.paths).toMatchObject([{ section: 'awareness', steps: [{ question: 'g', to: 100 }] }])
    expect(nextSteps(compile(of), { ...given, target: 1 }).doList.paths).toEqual([])
  })

  test('caps nothing in a version that asks for no number of questions', () => {
    const { decidesFrom: _, ...before } = of
    const { overall } = scoreOf(
      { ...good, g: chose('c0'), a: chose('c100') },
      { of: before, facts: { camera: 'no' } },
    )
    expect(overall).toMatchObject({ level: 4 })
    expect(overall).not.toHaveProperty('notDeciding')
  })

  test('leaves the whole not assessed where no section decides', () => {
    const only = { ...of, sections: of.sections.filter(({ id }) => id === 'privacy') }
    const { overall } = scoreOf({ a: chose('c100') }, { of: only, facts: { camera: 'no' } })
    expect(overall).toEqual({ assessed: false, notDeciding: [{ section: 'privacy', apply: 1 }] })
  })
})
