import 'server-only'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { endings, type FileType, fileTypes } from '@/lib/evidence/file-types'
import type { Transaction } from '../../world/transaction'

/** A file of a product as pages and downloads know it. `bytes` and `sha256` are of what is stored. */
export type EvidenceFile = {
  organisationId: string
  productId: string
  sha256: string
  bytes: number
  type: FileType
  name: string
}

type Row = Omit<EvidenceFile, 'type'> & { type: string }

/** Throws on a type that this release does not know. */
export function asEvidenceFile({ type, name, organisationId, productId, sha256, bytes }: Row): EvidenceFile {
  const known = fileTypes.find((each) => each === type)
  if (!known) throw new Error(`An evidence file is of the unknown type ${type}.`)
  return { organisationId, productId, sha256, bytes, type: known, name: storedText(name) }
}

/** The name to store: one line, of at most 200 characters; never empty. */
export function givenName(name: string, type: FileType): string {
  const line = storedText(name).replace(/\s+/g, ' ').trim()
  return [...line].slice(0, 200).join('') || `evidence.${endings[type]}`
}

/** From here to the end of the transaction, no other adds, uses or removes this file of the organisation. */
export async function lockFile(db: Transaction, organisationId: string, sha256: string): Promise<void> {
  const key = `evidence-file ${organisationId} ${sha256}`
  await db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${key}, 0))`
}

/** Whether a product or a review of the organisation has the file, so that its content stays; the caller has locked it. */
export async function hasRow(db: Transaction, organisationId: string, sha256: string): Promise<boolean> {
  const [review] = await db.$queryRaw<{ has: boolean }[]>`
    SELECT is_file_of_review(${organisationId}::uuid, ${sha256}) AS has`
  return review?.has === true || (await db.evidenceFile.count({ where: { organisationId, sha256 } })) > 0
}

/** Whether a product has the file; locks it, so that it is not removed before the transaction ends. */
export async function hasFile(
  db: Transaction,
  { productId, organisationId }: { productId: string; organisationId: string },
  sha256: string,
): Promise<boolean> {
  await lockFile(db, organisationId, sha256)
  return (await db.evidenceFile.count({ where: { productId, sha256 } })) > 0
}
