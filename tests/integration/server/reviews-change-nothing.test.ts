import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { openDraft } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { acceptReview } from '@/lib/server/reviews/asking/accept-review'
import { askForReview } from '@/lib/server/reviews/asking/ask-for-review'
import { concludeReview } from '@/lib/server/reviews/conclusion/conclude-review'
import { endings, endReview } from '@/lib/server/reviews/conclusion/end-review'
import { sendResubmission } from '@/lib/server/reviews/conclusion/send-resubmission'
import { saveVerdict } from '@/lib/server/reviews/desk/save-verdict'
import { answerFinding } from '@/lib/server/reviews/findings/answer-finding'
import { judgeFinding } from '@/lib/server/reviews/findings/judge-finding'
import { raiseFinding } from '@/lib/server/reviews/findings/raise-finding'
import { addEvidence } from '@/lib/server/reviews/requests/add-evidence'
import { writeToAuditor } from '@/lib/server/reviews/threads/write-to-auditor'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'
import { accepted, acceptedReview, asked } from '../../support/reviews'

// Whatever the team and its auditors do, in any order and also when they may not: what was submitted, said, concluded
// and recorded stays as it was.

const [small] = publishSmall()
if (!small) throw new Error('there is no small questionnaire')
const accountable = { name: 'Grace Okafor', role: 'Head of product' }
const shown = { kind: 'confirmed', basis: 'shown', opened: [] }
const finding = {
  grade: 'minor',
  found: 'It is open.',
  matters: 'So it is.',
  expected: 'A lock.',
  closedBy: 'A lock.',
}
const text = 'Here is why.'

let ada: Member
let auditors: Member[]

beforeAll(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  auditors = [
    await createPerson('Noor', 'auditor', organisation),
    await createPerson('Lukas', 'auditor', organisation),
  ]
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

type Place = { assessmentId: string; productId: string }
/** One thing that somebody tries; `pick` chooses among what is there. */
type Attempt = (place: Place, pick: number) => Promise<unknown>

const db = ownerDatabase
const one = <T>(rows: readonly T[], pick: number): T | undefined => rows[pick % Math.max(1, rows.length)]
const reviewsOf = ({ productId }: Place) =>
  db().review.findMany({ where: { productId }, orderBy: { askedAt: 'asc' } })
const submissionsOf = ({ assessmentId }: Place) =>
  db().submission.findMany({ where: { assessmentId }, select: { id: true }, orderBy: { number: 'asc' } })
const findingsOf = ({ productId }: Place) => db().finding.findMany({ where: { productId } })

async function asAuditor(
  place: Place,
  pick: number,
  work: (auditor: Member, reviewId: string) => Promise<unknown>,
) {
  const review = one(await reviewsOf(place), pick)
  const auditor = auditors.find(({ id }) => id === review?.auditorId)
  return review && auditor ? work(auditor, review.id) : null
}

const attempts: Attempt[] = [
  async ({ assessmentId }) => openDraft(ada, assessmentId),
  async ({ assessmentId }) => submit(ada, { assessmentId, accountable }),
  async ({ assessmentId }, pick) => {
    const current = await db().entry.findFirst({ where: { assessmentId, kind: 'answer', key: 'lock' } })
    const option = one(['strong', 'weak', 'none'], pick) ?? 'weak'
    const save = {
      assessmentId,
      baseRevision: current?.revision ?? 0,
      mutationId: randomUUID(),
      saidBy: ada.id,
    }
    return saveAnswer(ada, { ...save, questionId: 'lock', answer: { says: { kind: 'choice', option } } })
  },
  async (place, pick) => {
    const submission = one(await submissionsOf(place), pick)
    const input = { ...asked, whom: one(auditors, pick)?.id ?? '' }
    return submission && askForReview(ada, { submissionId: submission.id, input })
  },
  async (place, pick) => asAuditor(place, pick, (auditor, id) => acceptReview(auditor, id, accepted)),
  async (place, pick) =>
    asAuditor(place, pick, async (auditor, reviewId) => {
      const key = one(['lock', 'doors', 'first-word'], pick) ?? ''
      const current = await db().verdict.findFirst({ where: { reviewId, on: 'answers', key } })
      const save = {
        reviewId,
        on: 'answers',
        key,
        baseRevision: current?.revision ?? 0,
        mutationId: randomUUID(),
      }
      return saveVerdict(auditor, { ...save, saidBy: auditor.id, verdict: pick % 3 === 0 ? null : shown })
    }),
  async (place, pick) =>
    asAuditor(place, pick, (auditor, id) => raiseFinding(auditor, id, { input: finding })),
  async (place, pick) => {
    const found = one(await findingsOf(place), pick)
    const step = one(['resolve', 'dispute', 'accept-as-it-is'], pick)
    return found && answerFinding(ada, { findingId: found.id, input: { step, text } })
  },
  async (place, pick) => {
    const found = one(await findingsOf(place), pick)
    const step = one(['close', 'reopen', 'withdraw'], pick)
    const order = { findingId: found?.id ?? '', input: { step, text } }
    return asAuditor(place, pick, (auditor, id) => judgeFinding(auditor, id, order))
  },
  async (place, pick) => {
    const found = one(await findingsOf(place), pick)
    return found && writeToAuditor(ada, { thread: { findingId: found.id }, input: { text } })
  },
  async (place, pick) => {
    const review = one(await reviewsOf(place), pick)
    const input = {
      title: 'A test',
      kind: 'test-report',
      url: 'https://example.org/test',
      speaksOf: '2026-01-01',
    }
    return review && addEvidence(ada, { reviewId: review.id, question: 'lock', input })
  },
  async (place, pick) => {
    const outcome = one(['confirmed', 'with-reservations', 'not-confirmed'], pick)
    return asAuditor(place, pick, (auditor, id) => concludeReview(auditor, id, { outcome, limits: text }))
  },
  async (place, pick) => {
    const step = one(endings, pick) ?? 'return'
    return asAuditor(place, pick, (auditor, id) => endReview(auditor, id, { step, reason: text }))
  },
  async (place, pick) => {
    const [review, submission] = [one(await reviewsOf(place), pick), (await submissionsOf(place)).at(-1)]
    return review && submission && sendResubmission(ada, { reviewId: review.id, submissionId: submission.id })
  },
]

const frozenTables = [
  ...['submission', 'event', 'entry_change'],
  ...['conclusion', 'verdict_change', 'finding', 'finding_step'],
  ...['review_step', 'review_message', 'added_evidence', 'review_file'],
]

/** Every row that may never change, by table and identity, as text. */
async function frozenRows(): Promise<Map<string, string>> {
  const rows = new Map<string, string>()
  for (const table of frozenTables) {
    const key = table === 'event' ? "concat(organisation_id, '/', sequence)" : 'id::text'
    const found = await db().$queryRawUnsafe<{ key: string; row: string }[]>(
      `SELECT ${key} AS key, to_jsonb(t)::text AS row FROM "${table}" t`,
    )
    for (const { key: id, row } of found) rows.set(`${table} ${id}`, row)
  }
  return rows
}

const steps = fc.array(fc.tuple(fc.nat(attempts.length - 1), fc.nat(100)), { minLength: 15, maxLength: 30 })

test('no sequence of steps changes a submission, a conclusion, what was said or an earlier event', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const place = await reviewedLamp()
      let before = await frozenRows()
      for (const [attempt, pick] of sequence) {
        await attempts[attempt]?.(place, pick)
        const after = await frozenRows()
        const changed = [...before].filter(([id, row]) => after.get(id) !== row).map(([id]) => id)
        expect(changed).toEqual([])
        before = after
      }
      await concludeAnother(place)
      const after = await frozenRows()
      expect([...before].filter(([id, row]) => after.get(id) !== row)).toEqual([])
    }),
    { numRuns: 6, endOnFailure: true },
  )
}, 300_000)

/** Whatever was done before, another review of the last submission is concluded. */
async function concludeAnother(place: Place): Promise<void> {
  const mira = await createPerson('Mira', 'auditor', ada.organisation)
  const submission = (await submissionsOf(place)).at(-1)
  if (!submission) throw new Error('there is nothing to review')
  const review = await acceptedReview(ada, { submissionId: submission.id, auditor: mira })
  expect(await concludeReview(mira, review, { outcome: 'not-confirmed', limits: text })).toEqual({
    concluded: true,
  })
}

/** A submitted lamp under review, with a verdict, so that sequences get far. */
async function reviewedLamp(): Promise<Place> {
  const { productId, releaseId } = await createLamp(ada)
  if (!small) throw new Error('there is no small questionnaire')
  const assessmentId = await startDraft(ada, releaseId, small)
  await answerEverything(ada, assessmentId)
  const place = { assessmentId, productId }
  await submit(ada, { assessmentId, accountable })
  for (const attempt of [3, 4, 5]) await attempts[attempt]?.(place, 1)
  return place
}
