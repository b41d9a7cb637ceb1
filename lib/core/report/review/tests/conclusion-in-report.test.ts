import { describe, expect, test } from 'vitest'
import type { ConclusionInput } from '@/lib/core/review/conclusion/build-conclusion'
import { judgedLamp } from '@/tests/support/judged-lamp'
import { lampConclusion, reviewedLamp } from '@/tests/support/reviewed-lamp'
import { sampleSeed } from '../../../review/sample/draw-sample'
import type { ConclusionInReport } from '../../report'
import type { StoredConclusion } from '../review-input'
import { isChange } from '../verdicts-in-report'

const { verdicts } = lampConclusion().conclusion
const noVerdicts = { answers: {}, facts: {}, withheld: {}, contradictions: {} }

describe('a conclusion in a report', () => {
  test('tells criteria, scope, what was done, limits, competence and what it is not', () => {
    const { questionnaire } = judgedLamp()
    expect(concluded()).toMatchObject({
      digest: lampConclusion().digest,
      outcomeWords: 'Confirmed with reservations',
      criteria: {
        hash: questionnaire.hash,
        words: 'Questionnaire small, version 1.0.0, with the fingerprint',
      },
      scope: 'Everything that applies.',
      sample: null,
      done: '3 answers judged: 1 by reading evidence, 2 by what was shown to the auditor.',
      limits: 'The app was not looked at.',
      auditor: { firm: 'Haddad Reviews', competence: 'Ten years of locks.' },
      course: 'Submission 2; asked for on 2026-06-13, accepted on 2026-06-15, concluded on 2026-06-15 (UTC).',
      why: 'A customer asks.',
      notice: expect.stringContaining('It is not an assurance engagement (ISAE 3000)'),
      facts: '1 fact confirmed, 0 disputed.',
    })
  })

  test('names the sections of its scope', () => {
    const { 'third-word': _, 'first-word': __, ...answers } = verdicts.answers
    const scoped = concluded({ scope: ['locks'], verdicts: { ...noVerdicts, answers } })
    expect(scoped.scope).toBe('Only: Locks.')
    expect(scoped.verified.sections.map(({ words }) => words)).toEqual([
      '2 of 2 examined: 1 confirmed, 1 adjusted',
      'Not in the scope of the review',
    ])
  })

  test('tells how a sample was drawn', () => {
    const seed = sampleSeed('a'.repeat(64), 'r1')
    const { sample } = concluded({ sample: { seed, always: ['lock', 'third-word'], drawn: ['doors'] } })
    expect(sample).toBe(
      `Not all answers were examined: 2 always are (red lines, weight 3, “not applicable”, withheld), and 1 of the rest was drawn with the seed ${seed}.`,
    )
  })

  test('names files of the review with what each is attached to, and none where the format had none', () => {
    const file = { name: 'lock.jpg', sha256: 'c'.repeat(64), bytes: 12, at: '2026-06-14T09:00:00.000Z' }
    const files = [
      { ...file, to: 'verdict' as const, id: 'lock', by: 'Noor Haddad' },
      { ...file, to: 'finding' as const, id: 'f1', by: 'Noor Haddad' },
      { ...file, to: 'request' as const, id: 'q1', by: 'Noor Haddad' },
    ]
    const ask = judgedLamp().questionnaire.sections[0]?.questions[0]?.ask
    expect(concluded({ files }).files).toMatchObject([
      { toWords: 'On the verdict', about: ask, name: 'lock.jpg', words: 'Noor Haddad on 2026-06-14' },
      { toWords: 'On the finding', about: 'The back is open.', sha256: file.sha256 },
      { toWords: 'On the request for evidence', about: ask },
    ])
    const { files: _, ...earlier } = { files: [], ...lampConclusion().conclusion, format: 1 as const }
    const report = reviewedLamp({ conclusions: [{ ...lampConclusion(), conclusion: earlier }] })
    expect(report.review?.conclusions[0]?.files).toEqual([])
  })

  test('says that no answer was judged where none was', () => {
    const nothing = concluded({ outcome: 'not-confirmed', scope: ['locks'], verdicts: noVerdicts })
    expect(nothing.done).toBe('No answer was judged.')
  })

  test('prints that the team asked to stop it', () => {
    const stopsAsked = [{ at: '2026-06-14T12:00:00.000Z', reason: 'Too dear.' }]
    expect(concluded({}, { stopsAsked }).stopsAsked).toEqual([
      { on: '2026-06-14', words: 'The team asked to stop this review on 2026-06-14.', reason: 'Too dear.' },
    ])
  })
})

describe('the verified lens', () => {
  test('has a level only for a section of which everything was judged', () => {
    const { verified } = concluded()
    expect(verified.sections[0]).toMatchObject({
      sectionTitle: 'Locks',
      reading: { lens: 'verified', level: { level: 2, name: 'High' } },
      words: '2 of 2 examined: 1 confirmed, 1 adjusted',
    })
    expect(verified.sections[1]).toMatchObject({
      reading: null,
      words: '1 of 6 examined: 1 accepted as not applicable',
    })
    expect(verified.overall).toMatchObject({ level: { name: 'High' } })
    expect(verified.noLevel).toBeNull()
  })

  test('has no overall level, and says why, where something that decides was not judged', () => {
    const { doors: _, ...answers } = verdicts.answers
    const { verified } = concluded({ verdicts: { ...noVerdicts, answers } })
    expect(verified.overall).toBeNull()
    expect(verified.noLevel).toBe('No verified level: not everything that decides the level was examined.')
    expect(verified.sections[0]).toMatchObject({ reading: null, words: '1 of 2 examined: 1 confirmed' })
  })
})

describe('verdicts', () => {
  test('stand beside what was claimed, in the order of the questionnaire, with basis, reason and evidence', () => {
    const [lock, doors, ...others] = concluded().verdicts
    expect(lock).toMatchObject({
      question: { id: 'lock' },
      words: 'Answer confirmed',
      claimed: ['It holds'],
      found: null,
      basisWords: 'Evidence read',
      why: null,
      opened: [{ on: '2026-06-14' }],
    })
    expect(doors).toMatchObject({
      words: 'Answer adjusted',
      claimed: ['None of these'],
      found: ['The front door'],
      basisWords: 'Shown to the auditor',
      why: 'The front has a lock.',
    })
    expect(others.map(({ question, words }) => [question.id, words])).toEqual([
      ['first-word', 'Not examined'],
      ['third-word', 'Accepted as not applicable'],
    ])
  })

  test('name each piece of evidence by its digest, and say which was added during the review', () => {
    const [lock] = concluded().verdicts
    expect(lock?.pieces.map(({ added, evidence }) => [evidence.kind, added])).toEqual([
      ['document', false],
      ['test-report', true],
    ])
    for (const { digest } of lock?.pieces ?? []) expect(digest).toMatch(/^[0-9a-f]{64}$/)
  })

  test('that differ from the claim are adjusted, insufficient and rejected', () => {
    expect(
      concluded()
        .verdicts.filter(isChange)
        .map(({ question }) => question.id),
    ).toEqual(['doors'])
    const kinds = ['confirmed', 'adjusted', 'insufficient', 'accepted', 'rejected', 'not-examined'] as const
    expect(kinds.filter((kind) => isChange({ kind }))).toEqual(['adjusted', 'insufficient', 'rejected'])
  })

  test('on withheld details and explanations are shown with their reason', () => {
    const { withheld, contradictions } = concluded()
    expect(withheld).toMatchObject([
      { question: { id: 'fourth-word' }, words: 'People can still decide without these details' },
    ])
    expect(contradictions).toEqual([
      {
        id: 'locked-and-open',
        text: 'The lock is strong and no door has one.',
        kind: 'not-accepted',
        words: 'The auditor does not accept the team’s explanation',
        why: 'There is a door.',
      },
    ])
  })

  test('evidence added during the review is shown with who added it and when', () => {
    expect(concluded().added).toMatchObject([
      { question: { id: 'lock' }, words: 'Added by Sam Lux on 2026-06-15, during the review' },
    ])
  })
})

function concluded(
  changes: Partial<ConclusionInput> = {},
  more: Partial<StoredConclusion> = {},
): ConclusionInReport {
  const { review } = reviewedLamp({ conclusions: [{ ...lampConclusion(changes), ...more }] })
  const [first] = review?.conclusions ?? []
  if (!first) throw new Error('The report has no conclusion.')
  return first
}
