import 'server-only'
import { storedEvidenceSchema } from '@/lib/core/answers/evidence/evidence'
import type { ShownVersion } from '@/lib/core/answers/evidence/shown-piece'
import { storedText, storedTexts } from '@/lib/core/text/typed/stored-text'
import type { Prisma } from '../../generated/client'
import { evidenceOf } from '../../records/evidence/version-columns'
import { asAuthor } from '../../records/rows'
import type { Transaction } from '../../world/transaction'

const withNames = {
  addedBy: { select: { id: true, name: true } },
  releases: {
    // Policies leave out a release that was deleted, not that a version speaks of it.
    where: { release: { hidden: false } },
    select: { release: { select: { label: true } } },
    orderBy: { release: { label: 'asc' } },
  },
} satisfies Prisma.EvidenceVersionInclude
type Row = Prisma.EvidenceVersionGetPayload<{ include: typeof withNames }>

/** The versions of pieces by their ids, the latest first; only the latest one of each on request. */
export async function readVersions(
  db: Transaction,
  ids: readonly string[],
  { latest }: { latest: boolean },
): Promise<Map<string, ShownVersion[]>> {
  const rows = await db.evidenceVersion.findMany({
    where: { evidenceId: { in: [...ids] } },
    orderBy: [{ evidenceId: 'asc' }, { number: 'desc' }],
    ...(latest ? { distinct: 'evidenceId' as const } : {}),
    include: withNames,
  })
  const names = await fileNames(db, rows)
  const versions = new Map<string, ShownVersion[]>()
  for (const row of rows)
    versions.set(row.evidenceId, [...(versions.get(row.evidenceId) ?? []), asVersion(row, names)])
  return versions
}

function asVersion(row: Row, names: ReadonlyMap<string, string>): ShownVersion {
  return {
    number: row.number,
    fileName: names.get(`${row.productId} ${row.sha256}`) ?? null,
    value: storedEvidenceSchema.parse(storedTexts(evidenceOf(row))),
    releases: row.releases.map(({ release }) => storedText(release.label)),
    by: asAuthor(row.addedBy),
    at: row.addedAt.toISOString(),
  }
}

/** The names of the files that are there, by product and digest. */
async function fileNames(db: Transaction, rows: readonly Row[]): Promise<Map<string, string>> {
  const digests = [...new Set(rows.flatMap(({ sha256 }) => sha256 ?? []))]
  if (digests.length === 0) return new Map()
  const products = [...new Set(rows.map(({ productId }) => productId))]
  const files = await db.evidenceFile.findMany({
    where: { productId: { in: products }, sha256: { in: digests } },
    select: { productId: true, sha256: true, name: true },
  })
  return new Map(files.map(({ productId, sha256, name }) => [`${productId} ${sha256}`, storedText(name)]))
}
