import 'server-only'
import type { OwnReviewLine } from '@/lib/core/review/lifecycle/shown-review'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../../access/as-person'
import type { Person } from '../../../identity/person'
import { calendarDate } from '../../../records/rows'

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
