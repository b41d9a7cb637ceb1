import { describe, expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { judgedLamp } from '@/tests/support/judged-lamp'
import { lampConclusion, reviewedLamp, submittedLamp } from '@/tests/support/reviewed-lamp'
import { forReaders } from './for-readers'

const withheld = 'Withheld from the public'

/** The lamp whose locks are withheld too. */
function lampForReaders() {
  const { answers } = judgedLamp()
  const hidden = { ...submittedLamp() }
  const sections = hidden.sections.map((section) => ({
    ...section,
    answers: section.answers.map((answer) =>
      ['doors', 'lock'].includes(answer.question.id) ? { ...answer, withheld: 'Thieves read too.' } : answer,
    ),
  }))
  return forReaders(reviewedLamp({ answers }, { ...hidden, sections }), reportWords('en'))
}

describe('for readers outside, a review', () => {
  test('of answers that all may read keeps everything but what is inside', () => {
    const report = reviewedLamp()
    const [conclusion] = forReaders(report, reportWords('en')).review?.conclusions ?? []
    const [lock] = conclusion?.verdicts ?? []
    expect(lock).not.toHaveProperty('opened')
    expect(lock?.pieces[0]?.evidence).not.toHaveProperty('url')
    expect(conclusion).not.toHaveProperty('requests')
    expect(conclusion?.findings[0]).not.toHaveProperty('thread')
    expect(conclusion?.findings[0]?.found).toBe('The back is open.')
    expect(conclusion?.checked).toBe(report.checked)
  })

  test('says nothing of a withheld answer: no verdict, no finding, no evidence, no reason', () => {
    const { review } = lampForReaders()
    const [conclusion] = review?.conclusions ?? []
    expect(conclusion?.verdicts.slice(0, 2)).toMatchObject([
      {
        question: { id: 'lock' },
        kind: 'withheld',
        words: withheld,
        claimed: [withheld],
        found: null,
        pieces: [],
      },
      { question: { id: 'doors' }, kind: 'withheld', why: null, basis: null },
    ])
    expect(conclusion?.findings[0]).toMatchObject({
      found: withheld,
      matters: withheld,
      steps: [{ text: null }],
    })
    expect(conclusion?.contradictions).toMatchObject([{ id: 'withheld-1', why: null }])
    expect(conclusion?.added).toEqual([])
    const all = JSON.stringify(review)
    for (const said of ['The front door', 'The back is open', 'See the photograph', 'There is a door'])
      expect(all).not.toContain(said)
  })

  test('keeps why nobody can decide without withheld details to the team', () => {
    const { verdicts } = lampConclusion().conclusion
    const why = 'The supplier sells the key.'
    const notAttested = { 'fourth-word': { kind: 'not-attested' as const, why } }
    const conclusion = lampConclusion({ verdicts: { ...noFacts(verdicts), withheld: notAttested } })
    const report = reviewedLamp({ conclusions: [conclusion] })
    expect(JSON.stringify(report)).toContain(why)
    expect(JSON.stringify(forReaders(report, reportWords('en')))).not.toContain(why)
  })
})

function noFacts({ answers }: ReturnType<typeof lampConclusion>['conclusion']['verdicts']) {
  return { answers, facts: {}, withheld: {}, contradictions: {} }
}
