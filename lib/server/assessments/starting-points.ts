import 'server-only'
import type { AssessmentSummary } from '@/lib/core/assessment/assessment'
import { searchWords } from '@/lib/core/text/search-words'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../access/as-person'
import type { FoundRelease, Scope } from '../access/scope'
import { findPublished } from '../content/catalogue'
import { Prisma } from '../generated/client'
import type { Person } from '../identity/person'
import { contains, idsContaining, lookedThrough, mostCandidates, versionsNamed } from '../records/search'
import type { Transaction } from '../world/transaction'

type StartingPoint = {
  assessmentId: string
  product: string
  release: string
  questionnaire: AssessmentSummary['questionnaire']
  changedAt: string | null
}
/** `hasMore`: others fit the search too. */
export type StartingPoints = { points: StartingPoint[]; hasMore: boolean }

/** How many are offered; a search finds the others. */
const offered = 20

/**
 * Assessments whose answers a new one may start from, the organisation's, the last changed first. With a search:
 * those of which product, release or questionnaire contain every word.
 */
export function findStartingPoints(
  person: Person,
  releaseId: string,
  typed = '',
): Promise<StartingPoints | null> {
  return readAs(person, async (scope) => {
    const release = await scope.findRelease('start-assessment', releaseId)
    return release && readStartingPoints(scope, release, typed)
  })
}

/** The same of a release that the scope has found. */
export async function readStartingPoints(
  { db }: Scope,
  { organisationId }: FoundRelease,
  typed: string,
): Promise<StartingPoints> {
  const rows = await searchRows(db, organisationId, searchWords(typed))
  return { points: rows.slice(0, offered).map(asPoint), hasMore: rows.length > offered }
}

type Row = {
  id: string
  product: string
  release: string
  questionnaireId: string
  questionnaireVersion: string
  questionnaireHash: string
  changedAt: Date | null
}

async function searchRows(db: Transaction, organisationId: string, words: readonly string[]): Promise<Row[]> {
  const recent = await findAmongRecent(db, organisationId, words)
  if (words.length === 0 || recent.length > offered) return recent
  const found = await findByIndex(db, organisationId, words)
  return found.length > 0 ? readRows(db, found) : []
}

const take = offered + 1
const at = Prisma.sql`coalesce(a.changed_at, a.created_at)`
// A subquery with a limit is asked once for each row. A plain join reads all releases where it seems cheaper, and
// that is so only until there are many.
const productOfRelease = Prisma.sql`
  CROSS JOIN LATERAL (SELECT * FROM product p WHERE p.id = r.product_id LIMIT 1) p`
const releaseAndProduct = Prisma.sql`
  CROSS JOIN LATERAL (SELECT * FROM release r WHERE r.id = a.release_id LIMIT 1) r ${productOfRelease}`
const columns = Prisma.sql`a.id, p.name AS product, r.label AS release,
  a.questionnaire_id AS "questionnaireId", a.questionnaire_version AS "questionnaireVersion",
  a.questionnaire_hash AS "questionnaireHash", a.changed_at AS "changedAt"`

function findAmongRecent(db: Transaction, organisationId: string, words: readonly string[]): Promise<Row[]> {
  const fits = words.map((word) => fitsWord(word))
  return db.$queryRaw<Row[]>`
    SELECT ${columns} FROM (
      SELECT * FROM assessment a WHERE a.organisation_id = ${organisationId}::uuid
      ORDER BY ${at} DESC, a.id DESC LIMIT ${lookedThrough}
    ) a ${releaseAndProduct}
    WHERE ${fits.length > 0 ? Prisma.join(fits, ' AND ') : Prisma.sql`true`}
    ORDER BY ${at} DESC, a.id DESC LIMIT ${take}`
}

/** Product and release contain a word, or the questionnaire does. */
function fitsWord(word: string): Prisma.Sql {
  const inText = contains(Prisma.sql`r.search`, word)
  const versions = versionsNamed(word)
  return versions.length > 0 ? Prisma.sql`(${inText} OR a.questionnaire_hash = ANY(${versions}))` : inText
}

/** The ids, the last changed first. */
async function findByIndex(
  db: Transaction,
  organisationId: string,
  words: readonly string[],
): Promise<string[]> {
  const found: Found[] = []
  for (const { inText, versions } of waysToFit(words)) {
    const rows =
      inText.length > 0
        ? await findByText(db, organisationId, inText, versions)
        : await findByVersion(db, organisationId, versions ?? [])
    found.push(...rows)
  }
  const byId = new Map(found.map((row) => [row.id, row.at]))
  const sorted = [...byId].toSorted(([one, before], [other, after]) =>
    after.getTime() === before.getTime() ? (other < one ? -1 : 1) : after.getTime() - before.getTime(),
  )
  return sorted.slice(0, take).map(([id]) => id)
}

type Way = { inText: readonly string[]; versions: readonly string[] | null }

/** Every word in the text; or some of them in the name of a questionnaire and the rest in the text. */
function waysToFit(words: readonly string[]): Way[] {
  const named = new Map(words.map((word) => [word, versionsNamed(word)]))
  const versions = new Set([...named.values()].flat())
  const ways = new Map<string, { inText: string[]; versions: string[] }>()
  for (const version of versions) {
    const inText = words.filter((word) => !named.get(word)?.includes(version))
    const way = ways.get(inText.join(' ')) ?? { inText, versions: [] }
    ways.set(inText.join(' '), { inText, versions: [...way.versions, version] })
  }
  return [{ inText: words, versions: null }, ...ways.values()]
}

type Found = { id: string; at: Date }

function findByText(
  db: Transaction,
  organisationId: string,
  words: readonly string[],
  versions: readonly string[] | null,
): Promise<Found[]> {
  const ofVersion = versions ? Prisma.sql`AND a.questionnaire_hash = ANY(${[...versions]})` : Prisma.empty
  return db.$queryRaw<Found[]>`
    SELECT found.id, found.at FROM (
      SELECT a.id, ${at} AS at FROM (
        SELECT id FROM ${idsContaining('release', organisationId, words)} AS id
      ) r CROSS JOIN LATERAL (
        SELECT * FROM assessment a WHERE a.release_id = r.id ${ofVersion} ORDER BY a.id DESC LIMIT ${mostCandidates}
      ) a LIMIT ${mostCandidates}
    ) found ORDER BY found.at DESC, found.id DESC LIMIT ${take}`
}

function findByVersion(
  db: Transaction,
  organisationId: string,
  versions: readonly string[],
): Promise<Found[]> {
  return db.$queryRaw<Found[]>`
    SELECT a.id, ${at} AS at FROM unnest(${[...versions]}::text[]) AS wanted(hash)
    CROSS JOIN LATERAL (
      SELECT a.* FROM assessment a
      ${releaseAndProduct}
      WHERE a.organisation_id = ${organisationId}::uuid AND a.questionnaire_hash = wanted.hash
      ORDER BY ${at} DESC, a.id DESC LIMIT ${take}
    ) a ORDER BY ${at} DESC, a.id DESC LIMIT ${take}`
}

function readRows(db: Transaction, ids: readonly string[]): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT ${columns} FROM assessment a ${releaseAndProduct}
    WHERE a.id = ANY(${[...ids]}::uuid[]) ORDER BY ${at} DESC, a.id DESC`
}

function asPoint(row: Row): StartingPoint {
  const { questionnaireId: id, questionnaireVersion: version, questionnaireHash: hash } = row
  const title = findPublished(`${id}@${version}`)?.questionnaire.title ?? id
  return {
    assessmentId: row.id,
    product: storedText(row.product),
    release: storedText(row.release),
    questionnaire: { id, version, hash, title },
    changedAt: row.changedAt?.toISOString() ?? null,
  }
}
