import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { evidence } from '@/tests/support/build-rules'
import { judgedLamp, photograph } from '@/tests/support/judged-lamp'
import { compile } from '../../scoring/compile'
import { reviewVerdictsSchema } from '../verdict/verdict-schema'
import { buildConclusion, type ConclusionInput, readStoredConclusion } from './build-conclusion'

const shown = { basis: 'shown', opened: [] }
const no = { says: 'no' } as const
const at = '2026-06-15T10:00:00.000Z'

function conclusionOf(changes: Partial<ConclusionInput> = {}) {
  const { questionnaire, facts, answers, scope } = judgedLamp()
  const verdicts = reviewVerdictsSchema.parse({
    answers: {
      lock: { kind: 'confirmed', basis: 'read', opened: [{ url: photograph, on: '2026-06-14' }] },
      doors: {
        kind: 'adjusted',
        to: { kind: 'checklist', items: ['front'] },
        ...shown,
        why: 'One has a lock.',
      },
      'third-word': { kind: 'accepted', ...shown },
      'first-word': { kind: 'not-examined' },
    },
    withheld: { 'fourth-word': { kind: 'attested' } },
    contradictions: { 'locked-and-open': { kind: 'not-accepted', why: 'There is a door.' } },
  })
  const { id, version, hash } = questionnaire
  const input: ConclusionInput = {
    outcome: 'with-reservations',
    at,
    review: { id: 'r1', askedAt: at, why: 'A customer asks.', acceptedAt: at },
    submission: { id: 's1', number: 2, at: '2026-06-12T08:00:00.000Z', digest: 'a'.repeat(64) },
    questionnaire: { id, version, hash },
    auditor: { name: 'Ada', addressVerified: true, competence: 'Ten years of locks.' },
    standing: {
      outside: true,
      employedByMaker: no,
      paidByMaker: { says: 'who', who: 'Lux' },
      advised: no,
      interest: no,
    },
    limits: 'The app was not looked at.',
    facts,
    answers,
    verdicts,
    scope,
    sample: null,
    files: [
      { to: 'verdict', id: 'lock', name: 'lock.jpg', sha256: 'c'.repeat(64), bytes: 12, at, by: 'Ada' },
    ],
    findings: [
      {
        id: 'f1',
        grade: 'major',
        state: 'resolved',
        questions: [{ question: 'doors', version: '1.0.0' }],
        clauses: ['1.1'],
        found: 'The back is open.',
        matters: 'Anybody can enter.',
        expected: 'A lock.',
        closedBy: 'A photograph.',
        raised: { at, by: 'Ada' },
        steps: [{ step: 'resolve', at, by: 'Sam', text: 'See the photograph.' }],
        thread: [{ at, by: 'Sam', text: 'Done.', files: [] }],
      },
    ],
    requests: [
      { id: 'q1', question: 'lock', thread: [{ at, by: 'Ada', text: 'A test, if any.', files: [] }] },
    ],
    added: [{ question: 'lock', at, by: 'Sam', evidence: evidence('test-report') }],
    ...changes,
  }
  return { input, built: buildConclusion(compile(questionnaire), input, english) }
}

describe('a conclusion', () => {
  test('freezes what was given, how it was examined and the verified lens of the submission’s day', () => {
    const { input, built } = conclusionOf()
    const { facts: _, answers: __, ...given } = input
    expect(built.conclusion).toMatchObject(given)
    expect(built.conclusion).toMatchObject({
      format: 2,
      notice:
        'This is a review within Thingworthy. It is not an assurance engagement (ISAE 3000), test report or conformity assessment.',
      done: { read: 1, shown: 2, 'tested-by-me': 0, 'tested-by-laboratory': 0 },
      verified: {
        score: { lens: 'verified', date: '2026-06-12' },
        sections: [
          { section: 'locks', applying: 2, examined: 2, isComplete: true, showsLevel: true },
          { section: 'words', applying: 6, examined: 1, isComplete: false, showsLevel: false },
        ],
        total: { applying: 8, examined: 3 },
        showsLevel: true,
      },
    })
  })

  test('is canonical JSON with its digest, which reads back as it was', () => {
    const { built } = conclusionOf()
    expect(createHash('sha256').update(built.json).digest('hex')).toBe(built.digest)
    expect(readStoredConclusion(built.json)).toEqual(built.conclusion)
  })

  test('is the same to the byte whatever the order in which its parts were given', () => {
    const { input, built } = conclusionOf()
    const reversed = Object.fromEntries(Object.entries(input.verdicts.answers).toReversed())
    const turned = conclusionOf({ verdicts: { ...input.verdicts, answers: reversed } })
    expect(turned.built.json).toBe(built.json)
  })

  test('changes nothing of what it was built from', () => {
    const { input } = conclusionOf()
    const before = JSON.stringify(input)
    buildConclusion(compile(judgedLamp().questionnaire), input, english)
    expect(JSON.stringify(input)).toBe(before)
  })

  test('is never built where something is in the way', () => {
    expect(() => conclusionOf({ outcome: 'confirmed' })).toThrow('review-problem.conclude.major')
  })

  test('of a later format is not read', () => {
    const { built } = conclusionOf()
    expect(() => readStoredConclusion(built.json.replace('"format":2', '"format":3'))).toThrow()
  })
})
