import 'server-only'
import { listPublished } from '../content/catalogue'
import type { Person } from '../identity/person'
import { type NewEvent, recordEvents } from '../records/events'
import { database, insideScope } from '../world/database'
import { noteSecurity } from '../world/limits/security-log'
import { isId } from '../world/new-id'
import { asArray } from '../world/set-organisations'
import type { Transaction } from '../world/transaction'
import { findAssessment, findProduct, findRelease, findReview, findSubmission } from './find-in-scope'
import { readers } from './readers'
import { type ChangeScope, isAllowed, type Scope } from './scope'

// The one way to an organisation's data. Each call of lib/server from a page, action or route handler is one
// transaction, and nothing slow happens in it: files, PDF and hashing of large texts come before or after. So that no
// transaction waits until the questionnaires are read for the first time, they are asked for before it begins.

/**
 * Reads what this person may see. READ ONLY, at most 5 seconds for a statement, and at most 7 of the pool's
 * connections for all readers, so that reading never keeps anybody from saving.
 */
export function readAs<T, P extends Person>(person: P, work: (scope: Scope<P>) => Promise<T>): Promise<T> {
  listPublished()
  return readers().runExclusive(() =>
    database().$transaction(async (db) => {
      await db.$queryRaw`SELECT set_config('app.organisations', ${asArray(organisationsOf(person))}, true),
        set_config('transaction_read_only', 'on', true), set_config('statement_timeout', '5s', true)`
      return insideScope(() => work(scopeOf(person, db, false)))
    }),
  )
}

/**
 * Changes what this person may change: all of it, or nothing where `work` throws. Assessments that the scope finds are
 * locked until the end. Events wait in the scope and are written last, because from then on no other change in the
 * organisation can write one. Lock order: assessment, review, organisation.
 */
export function changeAs<T, P extends Person>(
  person: P,
  work: (scope: ChangeScope<P>) => Promise<T>,
): Promise<T> {
  listPublished()
  return database().$transaction(async (db) => {
    await db.$queryRaw`SELECT set_config('app.organisations', ${asArray(organisationsOf(person))}, true)`
    return insideScope(async () => {
      const events: NewEvent[] = []
      const record: ChangeScope<P>['record'] = (event) => void events.push({ ...event, personId: person.id })
      const outcome = await work({ ...scopeOf(person, db, true), record })
      await recordEvents(db, events)
      return outcome
    })
  })
}

/** Whether this person does such things in an organisation at all, asked before a page offers a way to them. */
export function isOffered(
  person: Person,
  operation: Parameters<typeof isAllowed>[1],
  organisationId: string,
): boolean {
  return isAllowed(person, operation, organisationId)
}

function scopeOf<P extends Person>(person: P, db: Transaction, lock: boolean): Scope<P> {
  const within = { person, db, organisations: organisationsOf(person), lock }
  const noted = notedFor(person)
  return {
    person,
    db,
    isAllowed: (operation, organisationId) => isAllowed(person, operation, organisationId),
    isGranted: async (operation, organisationId) => {
      const granted = isAllowed(person, operation, organisationId) || null
      return (await noted('organisation', operation, organisationId, granted)) ?? false
    },
    findAssessment: async (operation, id) =>
      noted('assessment', operation, id, await findAssessment(within, operation, id)),
    findProduct: async (operation, id) =>
      noted('product', operation, id, await findProduct(within, operation, id)),
    findRelease: async (operation, id) =>
      noted('release', operation, id, await findRelease(within, operation, id)),
    findSubmission: async (operation, id) =>
      noted('submission', operation, id, await findSubmission(within, operation, id)),
    findReview: async (operation, id) =>
      noted('review', operation, id, await findReview(within, operation, id)),
  }
}

/** Logs that a thing was not found for an operation; a thing that does not exist looks the same. */
function notedFor({ id: personId }: Person) {
  return async <T>(kind: string, operation: string, id: string, found: T | null): Promise<T | null> => {
    if (found === null && isId(id)) await noteSecurity('access refused', { personId, operation, kind, id })
    return found
  }
}

function organisationsOf(person: Person): string[] {
  return person.memberships.map(({ organisation }) => organisation.id)
}
