// The fictional baby monitor's submission with two conclusions and reviews that ended otherwise: something in every part
// of a review.

import { fileURLToPath } from 'node:url'
import type { Answer } from '@/lib/core/answers/answer'
import type { Report } from '@/lib/core/report/report'
import type { ReviewInput, StoredConclusion } from '@/lib/core/report/review/review-input'
import { reviewedReport } from '@/lib/core/report/review/reviewed-report'
import { buildConclusion, type ConclusionInput } from '@/lib/core/review/conclusion/build-conclusion'
import type { AnswerVerdict } from '@/lib/core/review/verdict/verdict-schema'
import { compile } from '@/lib/core/scoring/compile'
import { english } from '@/lib/words/english'
import { reviewWords } from '@/lib/words/report-words'
import { questionnaire, requireAssessment } from '../examples/read-example'
import { fullReport } from './full-report'
import { monitorFindings } from './monitor-findings'

const file = new URL('../../questionnaires/iot-good-practice/example/release-1.yaml', import.meta.url)
const submission = { id: 's1', number: 1, at: '2026-11-20T09:12:44.000Z', digest: 'c'.repeat(64) }
const { id, version, hash } = questionnaire
const no = { says: 'no' as const }

/** Sections of which every answer is judged. */
const complete = ['transparency', 'security']

const changed: Record<string, AnswerVerdict> = {
  'data-use': {
    kind: 'insufficient',
    basis: 'read',
    opened: [],
    why: 'The privacy page names neither the crash reports nor the training of the cry detector.',
  },
  'stranger-access': {
    kind: 'adjusted',
    to: { kind: 'choice', option: 'open' },
    basis: 'tested-by-me',
    opened: [],
    why: 'A phone on the same network reached the stream of the nursery unit without signing in.',
  },
  'update-manners': {
    kind: 'adjusted',
    to: { kind: 'checklist', items: ['regular'] },
    basis: 'shown',
    opened: [],
    why: 'No warning came before the update that I watched.',
  },
}

function monitorVerdicts(answers: Record<string, Answer>): ConclusionInput['verdicts'] {
  const questions = questionnaire.sections.flatMap((section) =>
    section.questions.map((question) => ({ id: question.id, section: section.id })),
  )
  const judged = questions.flatMap((question): [string, AnswerVerdict][] => {
    const answer = answers[question.id]
    if (!answer || answer.says.kind === 'unknown') return []
    const verdict = changed[question.id] ?? verdictOn(answer, complete.includes(question.section))
    return [[question.id, verdict]]
  })
  return {
    answers: Object.fromEntries(judged),
    facts: {
      cloud: { kind: 'confirmed' },
      microphone: { kind: 'confirmed' },
      biometrics: {
        kind: 'disputed',
        why: 'The app recognises the people of the family when it sorts clips.',
      },
    },
    withheld: { 'security-assessment': { kind: 'attested' } },
    contradictions: {},
  }
}

function verdictOn({ evidence }: Answer, isExamined: boolean): AnswerVerdict {
  if (!isExamined) return { kind: 'not-examined' }
  const opened = evidence.map(({ url = '' }) => ({ url, on: '2026-11-24' }))
  const basis = evidence.length > 0 ? 'read' : 'shown'
  return { kind: 'confirmed', basis, opened }
}

function concluded(changes: Partial<ConclusionInput>, more: Partial<StoredConclusion>): StoredConclusion {
  const { facts, answers } = said()
  const input: ConclusionInput = {
    outcome: 'with-reservations',
    at: '2026-11-28T15:40:00.000Z',
    review: {
      id: 'r3',
      askedAt: '2026-11-21T08:00:00.000Z',
      why: 'Before the product is offered to the clinics of the county.',
      acceptedAt: '2026-11-22T10:00:00.000Z',
    },
    submission,
    questionnaire: { id, version, hash },
    auditor: {
      name: 'Noor Haddad',
      addressVerified: true,
      firm: 'Haddad & Lind, reviewers of connected products',
      competence: 'Twelve years of testing baby monitors and cameras; no training in law.',
    },
    standing: {
      outside: true,
      employedByMaker: no,
      paidByMaker: { says: 'yes' },
      advised: no,
      interest: no,
    },
    limits: 'The host in Frankfurt was not visited. The app for iOS was not tested.',
    facts,
    answers,
    verdicts: monitorVerdicts(answers),
    scope: 'everything',
    sample: null,
    findings: monitorFindings,
    requests: [
      {
        id: 'q1',
        question: 'update-signing',
        thread: [
          {
            at: '2026-11-23T09:00:00.000Z',
            by: 'Noor Haddad',
            text: 'Is there a test of a forged update?',
            files: [],
          },
          {
            at: '2026-11-24T11:00:00.000Z',
            by: 'Priya Nair',
            text: 'Added: the test of February.',
            files: [],
          },
        ],
      },
    ],
    added: [
      {
        question: 'update-signing',
        at: '2026-11-24T11:00:00.000Z',
        by: 'Priya Nair',
        evidence: {
          title: 'Test of a forged update',
          url: 'https://lullaby-nest.example.org/evidence/forged-update',
          kind: 'test-report',
          speaksOf: '2026-02-18',
        },
      },
    ],
    files: [
      {
        to: 'verdict',
        id: 'stranger-access',
        name: 'stream-without-sign-in.png',
        sha256: 'd'.repeat(64),
        bytes: 48_211,
        at: '2026-11-25T14:00:00.000Z',
        by: 'Noor Haddad',
      },
    ],
    ...changes,
  }
  const { conclusion, digest } = buildConclusion(compile(questionnaire), input, english)
  return { conclusion, digest, since: [], stopsAsked: [], ...more }
}

function said() {
  const { facts, answers } = requireAssessment(fileURLToPath(file), questionnaire)
  return { facts, answers }
}

/** Conclusions and other reviews, as they would be read from the database. */
function reviewOfMonitor(): ReviewInput {
  const since: StoredConclusion['since'] = [
    {
      id: 'f1',
      state: 'resolved',
      steps: [
        {
          step: 'resolve',
          at: '2026-12-04T12:00:00.000Z',
          by: 'Priya Nair',
          text: 'Fixed in firmware 1.0.4.',
        },
      ],
    },
  ]
  const inside = {
    at: '2026-11-21T16:00:00.000Z',
    review: {
      id: 'r1',
      askedAt: '2026-11-20T10:00:00.000Z',
      why: 'A first look.',
      acceptedAt: '2026-11-20T11:00:00.000Z',
    },
    auditor: {
      name: 'Jonas Brandt',
      addressVerified: false,
      competence: 'Quality manager at Nightlight Works.',
    },
    standing: {
      outside: false,
      employedByMaker: { says: 'yes' as const },
      paidByMaker: { says: 'yes' as const },
      advised: no,
      interest: no,
    },
    findings: [],
    requests: [],
    added: [],
    files: [],
  }
  const withdrawn = {
    at: '2026-11-22T08:00:00.000Z',
    reason: 'I had written parts of the privacy page myself.',
  }
  return {
    questionnaire,
    ...said(),
    conclusions: [concluded(inside, { withdrawn }), concluded({}, { since })],
    reviews: monitorReviews,
  }
}

const monitorReviews: ReviewInput['reviews'] = [
  {
    id: 'r0',
    auditor: 'Ines Faro',
    askedAt: '2026-06-01T08:00:00.000Z',
    release: '0.9',
    submission: 1,
    state: 'concluded',
    outcome: 'not-confirmed',
    endedAt: '2026-06-20T08:00:00.000Z',
    stopsAsked: [{ at: '2026-06-15T08:00:00.000Z', reason: 'The release was put off.' }],
  },
  {
    id: 'r2',
    auditor: 'Tom Ashby',
    askedAt: '2026-11-20T12:00:00.000Z',
    release: '1.0',
    submission: 1,
    state: 'declined',
    endedAt: '2026-11-21T09:00:00.000Z',
    reason: 'I have no time before the spring.',
    stopsAsked: [],
  },
  {
    id: 'r4',
    auditor: 'audit@example.org',
    askedAt: '2026-12-02T08:00:00.000Z',
    release: '1.0',
    submission: 1,
    state: 'asked',
    stopsAsked: [],
  },
]

/** Its report with the review; `report` is the one as stored. */
export function reviewedMonitor(report: Report = fullReport()): Report {
  return reviewedReport(report, reviewOfMonitor(), reviewWords('en'))
}
