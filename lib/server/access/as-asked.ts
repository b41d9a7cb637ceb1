import 'server-only'
import type { QuestionnairePin } from '@/lib/core/format/questionnaire'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { listPublished } from '../content/catalogue'
import { database, insideScope } from '../world/database'
import { digestOf } from '../world/digest'
import type { Transaction } from '../world/transaction'
import { readers } from './readers'

// The one way to an organisation's data without a person: by an ask link. A scope is one transaction in which policies of the
// database leave only the link itself and the proposals that came through it (docs/decisions/0033).

/** An open link, and what its page says about the assessment. */
export type AskedLink = {
  id: string
  organisationId: string
  assessmentId: string
  /** The ids of the questions. */
  keys: string[]
  message: string | null
  expiresAt: string
  organisation: string
  product: string
  release: string
  /** Who made it. */
  asker: string
  pin: QuestionnairePin
}

export type AskedScope = { db: Transaction; link: AskedLink }

/** Why a link is not open. `unknown`: there never was one, or its product was removed. */
export type ClosedLink = { open: false; why: 'unknown' | 'revoked' | 'expired' | 'submitted' }
export type Asked<T> = { open: true; value: T } | ClosedLink

/** Reads what the holder of a token may see. READ ONLY, with the limits of readAs. */
export function readAsked<T>(token: string, work: (scope: AskedScope) => Promise<T>): Promise<Asked<T>> {
  listPublished()
  return readers().runExclusive(() =>
    database().$transaction(async (db) => {
      await db.$queryRaw`SELECT set_config('transaction_read_only', 'on', true),
        set_config('statement_timeout', '5s', true)`
      return insideScope(() => within(db, token, work))
    }),
  )
}

/** Changes what the holder of a token may change: all of it, or nothing where `work` throws. */
export function changeAsked<T>(token: string, work: (scope: AskedScope) => Promise<T>): Promise<Asked<T>> {
  listPublished()
  return database().$transaction((db) => insideScope(() => within(db, token, work)))
}

async function within<T>(
  db: Transaction,
  token: string,
  work: (scope: AskedScope) => Promise<T>,
): Promise<Asked<T>> {
  const [found] = await db.$queryRaw<{ id: string; state: 'open' | 'revoked' | 'expired' }[]>`
    SELECT id, state FROM find_ask_link(${digestOf(token)})`
  if (!found) return { open: false, why: 'unknown' }
  if (found.state !== 'open') return { open: false, why: found.state }
  await db.$queryRaw`SELECT set_config('app.ask', ${found.id}, true), set_config('app.organisations', '', true)`
  const [about] = await db.$queryRaw<About[]>`SELECT * FROM asked_about()`
  const row = await db.askLink.findUnique({ where: { id: found.id } })
  if (!about || !row) return { open: false, why: 'unknown' }
  if (!about.is_draft) return { open: false, why: 'submitted' }
  const { id, organisationId, assessmentId, keys, message, expiresAt } = row
  const own = { id, organisationId, assessmentId, keys, message, expiresAt: expiresAt.toISOString() }
  return { open: true, value: await work({ db, link: { ...own, ...asWords(about) } }) }
}

type About = {
  organisation: string
  product: string
  release: string
  asker: string
  questionnaire_id: string
  questionnaire_version: string
  questionnaire_hash: string
  is_draft: boolean
}

function asWords(about: About) {
  return {
    organisation: storedText(about.organisation),
    product: storedText(about.product),
    release: storedText(about.release),
    asker: storedText(about.asker),
    pin: {
      id: about.questionnaire_id,
      version: about.questionnaire_version,
      hash: about.questionnaire_hash,
    },
  }
}
