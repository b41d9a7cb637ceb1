import 'server-only'
import type { ReviewState } from '@/lib/core/review/lifecycle/review-lifecycle'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../../access/as-person'
import type { Person } from '../../../identity/person'
import { calendarDate } from '../../../records/rows'

/** A review of which the person is the auditor. `askedAt`: ISO 8601, UTC; `due`: YYYY-MM-DD. */
export type OwnReviewLine = {
  id: string
  state: ReviewState
  askedAt: string
  due: string | null
  organisation: string
  product: string
  release: string
}

/** All reviews of which the person is the auditor, the latest first. */
export async function listOwnReviews(person: Person): Promise<OwnReviewLine[]> {
  const rows = await readAs(
    person,
    ({ db }) => db.$queryRaw<Row[]>`
      SELECT id, state::text AS state, asked_at, due, organisation, product, release
      FROM reviews_of_auditor(${person.id}::uuid)`,
  )
  return rows.map(({ asked_at, due, organisation, product, release, ...row }) => ({
    ...row,
    askedAt: asked_at.toISOString(),
    due: due && calendarDate(due),
    organisation: storedText(organisation),
    product: storedText(product),
    release: storedText(release),
  }))
}

type Row = Omit<OwnReviewLine, 'askedAt' | 'due'> & { asked_at: Date; due: Date | null }
