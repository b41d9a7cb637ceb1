import 'server-only'
import type { QuestionnairePin } from '@/lib/core/format/questionnaire'
import type { ReviewState } from '@/lib/core/review/lifecycle/review-lifecycle'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { listPublished } from '../content/catalogue'
import { isLockedFor, type Person } from '../identity/person'
import { type NewEvent, recordReviewEvents } from '../records/events'
import { queueMailsToTeam } from '../records/mail-queue/review-mails'
import { database, insideScope } from '../world/database'
import { noteSecurity } from '../world/limits/security-log'
import { isId } from '../world/new-id'
import { asArray } from '../world/set-organisations'
import type { Transaction } from '../world/transaction'
import { readers } from './readers'

// The one way to a review for its auditor, whether they belong to the organisation or not. A scope is one transaction in
// which policies of the database leave what the review names: the review and those it follows, their submissions, verdicts
// and requests, and the findings on the product; no draft and no people (docs/decisions/0039).

/** The review, and what it says of things that its auditor cannot reach. */
export type OwnReview = {
  id: string
  organisationId: string
  productId: string
  submissionId: string
  assessmentId: string
  /** The review that was returned, of which this one sees the resubmission. */
  followsId: string | null
  /** The person, and when they accepted. */
  auditorId: string | null
  acceptedAt: Date | null
  /** The review and those it follows. */
  chain: readonly string[]
  state: ReviewState
  organisation: string
  product: string
  maker: string | null
  release: string
  /** Who asked for it. */
  asker: string
  pin: QuestionnairePin
  /** The number of the submission, and of the latest one of its assessment. */
  number: number
  latestNumber: number
}

export type AuditorScope = { person: Person; db: Transaction; review: OwnReview }

/** A scope that changes things. Its events are about the review. */
export type AuditorChangeScope = AuditorScope & {
  record: (event: Pick<NewEvent, 'kind' | 'at' | 'data'>) => void
}

/** Reads as the auditor of a review; null where the person is not. READ ONLY, with the limits of readAs. */
export function readAsAuditor<T>(
  person: Person,
  reviewId: string,
  work: (scope: AuditorScope) => Promise<T>,
): Promise<T | null> {
  listPublished()
  return readers().runExclusive(() =>
    database().$transaction(async (db) => {
      await db.$queryRaw`SELECT set_config('transaction_read_only', 'on', true),
        set_config('statement_timeout', '5s', true)`
      return insideScope(async () => {
        const review = await enter(db, person, reviewId)
        return review && work({ person, db, review })
      })
    }),
  )
}

/**
 * Changes what the auditor of a review may change: all of it, or nothing where `work` throws; null where the person is
 * not its auditor. The review is locked until the end. Events are written last, and the team gets mails about them.
 */
export function changeAsAuditor<T>(
  person: Person,
  reviewId: string,
  work: (scope: AuditorChangeScope) => Promise<T>,
): Promise<T | null> {
  listPublished()
  return database().$transaction((db) =>
    insideScope(async () => {
      const review = await enter(db, person, reviewId, 'FOR UPDATE')
      if (!review) return null
      const events: NewEvent[] = []
      const about = { organisationId: review.organisationId, subjectId: review.id, personId: person.id }
      const record: AuditorChangeScope['record'] = (event) => void events.push({ ...about, ...event })
      const outcome = await work({ person, db, review, record })
      await recordReviewEvents(db, events)
      const ids = { review: review.id, organisation: review.organisationId }
      await queueMailsToTeam(
        db,
        ids,
        events.map(({ kind }) => kind),
      )
      return outcome
    }),
  )
}

/** Names the review to the database, and locks it; null where it is not this person's. */
async function enter(
  db: Transaction,
  person: Person,
  id: string,
  lock?: 'FOR UPDATE',
): Promise<OwnReview | null> {
  if (!isId(id)) return null
  const [found] = await db.$queryRaw<{ ids: string[] | null }[]>`
    SELECT find_review_of_auditor(${id}::uuid, ${person.id}::uuid) AS ids`
  if (!found?.ids) {
    await noteSecurity('access refused', { personId: person.id, operation: 'judge', kind: 'review', id })
    return null
  }
  await db.$queryRaw`SELECT set_config('app.review', ${id}, true),
    set_config('app.reviews', ${asArray(found.ids)}, true), set_config('app.organisations', '', true)`
  if (lock) await db.$queryRaw`SELECT 1 FROM review WHERE id = ${id}::uuid FOR UPDATE`
  const own = await db.review.findUnique({ where: { id } })
  const [about] = await db.$queryRaw<About[]>`SELECT * FROM review_about()`
  // While the lock was waited for, another auditor may have been named.
  if (own?.auditorId !== person.id || isLockedFor(person, own.organisationId)) return null
  return about ? { ...asOwn(own), chain: found.ids, ...asWords(about) } : null
}

type Own = Pick<
  OwnReview,
  'id' | 'organisationId' | 'productId' | 'submissionId' | 'followsId' | 'auditorId' | 'acceptedAt' | 'state'
>
type About = {
  organisation: string
  product: string
  maker: string | null
  release: string
  asker: string
  assessment_id: string
  questionnaire_id: string
  questionnaire_version: string
  questionnaire_hash: string
  number: number
  latest_number: number
}

function asOwn(row: Own): Own {
  const { id, organisationId, productId, submissionId, followsId, auditorId, acceptedAt, state } = row
  return { id, organisationId, productId, submissionId, followsId, auditorId, acceptedAt, state }
}

function asWords(about: About) {
  return {
    organisation: storedText(about.organisation),
    product: storedText(about.product),
    maker: about.maker === null ? null : storedText(about.maker),
    release: storedText(about.release),
    asker: storedText(about.asker),
    assessmentId: about.assessment_id,
    pin: {
      id: about.questionnaire_id,
      version: about.questionnaire_version,
      hash: about.questionnaire_hash,
    },
    number: about.number,
    latestNumber: about.latest_number,
  }
}
