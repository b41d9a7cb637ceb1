import { expect, test } from 'vitest'
import type { ConclusionInput } from '@/lib/core/review/conclusion/build-conclusion'
import { judgedLamp } from '@/tests/support/judged-lamp'
import { lampConclusion, reviewedLamp } from '@/tests/support/reviewed-lamp'
import { reviewedMonitor } from '@/tests/support/reviewed-monitor'

const disputed: ConclusionInput['verdicts']['facts'] = {
  login: { kind: 'disputed', why: 'I signed in.' },
}

/** The lamp without sign-in, so that the lock is not asked about. */
function withoutLogin() {
  const { answers } = judgedLamp()
  const { lock: _, ...asked } = answers
  const facts = { login: 'no', cloud: 'no' }
  const verdicts = {
    answers: { 'third-word': { kind: 'accepted' as const, basis: 'shown' as const, opened: [] } },
    facts: disputed,
    withheld: {},
    contradictions: {},
  }
  const conclusion = lampConclusion({ facts, answers: asked, verdicts, findings: [] })
  return reviewedLamp({ facts, answers: asked, conclusions: [conclusion] })
}

test('a disputed fact is shown with the questions and red lines it would bring', () => {
  expect(withoutLogin().review?.conclusions[0]?.disputed).toMatchObject([
    {
      fact: 'login',
      ask: 'Do people sign in?',
      why: 'I signed in.',
      questions: [{ id: 'lock' }],
      redLines: [{ id: 'lock' }],
      words: '1 further question would apply, with a red line. The team was not asked it.',
    },
  ])
})

test('a disputed fact that brings nothing says so', () => {
  const facts = { login: { kind: 'disputed', why: 'I could not sign in.' } } as const
  const verdicts = { ...lampConclusion().conclusion.verdicts, facts }
  const conclusion = lampConclusion({ verdicts: verdicts as ConclusionInput['verdicts'] })
  const [first] = reviewedLamp({ conclusions: [conclusion] }).review?.conclusions ?? []
  expect(first?.disputed).toMatchObject([{ questions: [], words: 'No further question would apply.' }])
  expect(first?.facts).toBe('0 facts confirmed, 1 disputed.')
})

test('what was claimed of a disputed fact is in the words of the stored report', () => {
  const [first] = reviewedMonitor().review?.conclusions ?? []
  expect(first?.disputed).toMatchObject([{ fact: 'biometrics', says: 'No', questions: [{}] }])
})

test('nothing is said of facts where none was judged', () => {
  const verdicts = { ...lampConclusion().conclusion.verdicts, facts: {} }
  const conclusion = lampConclusion({ verdicts: verdicts as ConclusionInput['verdicts'] })
  expect(reviewedLamp({ conclusions: [conclusion] }).review?.conclusions[0]?.facts).toBeNull()
})
