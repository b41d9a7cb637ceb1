// The lamp of judged-lamp.ts with a conclusion on its submission, for tests of what reports say of a review.

import type { Report } from '@/lib/core/report/report'
import type { ReviewInput, StoredConclusion } from '@/lib/core/report/review/review-input'
import { reviewedReport } from '@/lib/core/report/review/reviewed-report'
import { buildConclusion, type ConclusionInput } from '@/lib/core/review/conclusion/build-conclusion'
import { reviewVerdictsSchema } from '@/lib/core/review/verdict/verdict-schema'
import { compile } from '@/lib/core/scoring/compile'
import { english } from '@/lib/words/english'
import { reviewWords } from '@/lib/words/report-words'
import { evidence } from './build-rules'
import { judgedLamp, photograph } from './judged-lamp'
import { lamp, smallReport } from './small-report'

const submittedAt = '2026-06-12T08:00:00.000Z'
const at = '2026-06-15T09:30:00.000Z'
const no = { says: 'no' as const }
const shown = { basis: 'shown' as const }

/** The report of the lamp as it was submitted. */
export function submittedLamp(): Report {
  const { facts, answers, explanations } = judgedLamp()
  const accountable = { name: 'Sam Lux', role: 'Head of lamps' }
  return smallReport({
    product: { ...lamp, maker: 'Lux' },
    facts,
    answers,
    explanations,
    date: '2026-06-12',
    submission: {
      number: 2,
      at: submittedAt,
      accountable,
      address: 'https://example.org/reports/s1',
      validUntil: '2027-06-12',
      contact: null,
    },
  })
}

/** Two answers adjusted or confirmed, a major finding, a disputed fact; `changes` replace parts of what is concluded. */
export function lampConclusion(changes: Partial<ConclusionInput> = {}): StoredConclusion {
  const { questionnaire, facts, answers, scope } = judgedLamp()
  const { id, version, hash } = questionnaire
  const input: ConclusionInput = {
    outcome: 'with-reservations',
    at,
    review: { id: 'r1', askedAt: '2026-06-13T08:00:00.000Z', why: 'A customer asks.', acceptedAt: at },
    submission: { id: 's1', number: 2, at: submittedAt, digest: 'a'.repeat(64) },
    questionnaire: { id, version, hash },
    auditor: {
      name: 'Noor Haddad',
      addressVerified: true,
      firm: 'Haddad Reviews',
      competence: 'Ten years of locks.',
    },
    standing: {
      outside: true,
      employedByMaker: no,
      paidByMaker: { says: 'who', who: 'a customer' },
      advised: no,
      interest: no,
    },
    limits: 'The app was not looked at.',
    facts,
    answers,
    verdicts: lampVerdicts(),
    scope,
    sample: null,
    findings: [majorFinding],
    requests: [
      { id: 'q1', question: 'lock', thread: [{ at, by: 'Noor Haddad', text: 'A test, if any.', files: [] }] },
    ],
    added: [{ question: 'lock', at, by: 'Sam Lux', evidence: evidence('test-report') }],
    files: [],
    ...changes,
  }
  const { conclusion, digest } = buildConclusion(compile(questionnaire), input, english)
  return { conclusion, digest, since: [], stopsAsked: [] }
}

function lampVerdicts() {
  return reviewVerdictsSchema.parse({
    answers: {
      lock: { kind: 'confirmed', basis: 'read', opened: [{ url: photograph, on: '2026-06-14' }] },
      doors: {
        kind: 'adjusted',
        to: { kind: 'checklist', items: ['front'] },
        ...shown,
        why: 'The front has a lock.',
      },
      'third-word': { kind: 'accepted', ...shown },
      'first-word': { kind: 'not-examined' },
    },
    facts: { login: { kind: 'confirmed' } },
    withheld: { 'fourth-word': { kind: 'attested' } },
    contradictions: { 'locked-and-open': { kind: 'not-accepted', why: 'There is a door.' } },
  })
}

const majorFinding: ConclusionInput['findings'][number] = {
  id: 'f1',
  grade: 'major',
  state: 'resolved',
  questions: [{ question: 'doors', version: '1.0.0' }],
  clauses: ['1.1'],
  found: 'The back is open.',
  matters: 'Anybody can enter.',
  expected: 'A lock.',
  closedBy: 'A photograph.',
  raised: { at, by: 'Noor Haddad' },
  steps: [{ step: 'resolve', at, by: 'Sam Lux', text: 'See the photograph.' }],
  thread: [{ at, by: 'Sam Lux', text: 'Done.', files: [{ name: 'back.jpg', sha256: 'b'.repeat(64) }] }],
}

/** The lamp's report with its review; `changes` replace parts of what it is made from. */
export function reviewedLamp(changes: Partial<ReviewInput> = {}, report: Report = submittedLamp()): Report {
  return reviewedReport(report, reviewOfLamp(changes), reviewWords('en'))
}

function reviewOfLamp(changes: Partial<ReviewInput> = {}): ReviewInput {
  const { questionnaire, facts, answers } = judgedLamp()
  return { questionnaire, facts, answers, conclusions: [lampConclusion()], reviews: [], ...changes }
}
