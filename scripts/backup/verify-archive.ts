import { createHash, type Hash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import {
  authSecretName,
  fileOfMember,
  type Manifest,
  manifestName,
  manifestSchema,
  type StoredFile,
  tableOfPart,
} from './manifest'
import { checkSeal, damaged, membersOf } from './read-archive'

/**
 * Reads all of an archive and gives its manifest. Refuses one that is damaged, and one whose members are not those,
 * with the rows and digests, that its manifest names.
 */
export async function verifyArchive(file: string): Promise<Manifest> {
  await checkSeal(file)
  const found = await readAll(file).catch(() => null)
  const manifest = found && parse(found.manifest)
  if (!found || !manifest) throw damaged(file)
  if (found.authSecret !== manifest.authSecret || !hasTables(found.tables, manifest)) throw damaged(file)
  if (!isDeepStrictEqual(found.files, manifest.files)) throw damaged(file)
  return manifest
}

type FoundTable = { rows: number; hash: Hash }

async function readAll(file: string) {
  const tables = new Map<string, FoundTable>()
  let manifest = ''
  let authSecret: string | null = null
  const files: StoredFile[] = []
  for await (const { name, content } of membersOf(file)) {
    // Nothing follows the manifest, so that it speaks of everything.
    if (manifest !== '') throw damaged(file)
    const table = tableOfPart(name)
    const stored = fileOfMember(name)
    if (table !== null) await addPart(tables, table, content)
    else if (stored) {
      if ((await digestOf(content)) !== stored.sha256) throw damaged(file)
      files.push(stored)
    } else if (name === manifestName) manifest = (await bytesOf(content)).toString()
    else if (name === authSecretName) authSecret = sha256(await bytesOf(content))
    else throw damaged(file)
  }
  return { tables, manifest, authSecret, files }
}

async function addPart(tables: Map<string, FoundTable>, name: string, content: AsyncIterable<Buffer>) {
  const table = tables.get(name) ?? { rows: 0, hash: createHash('sha256') }
  tables.set(name, table)
  for await (const chunk of content) {
    table.hash.update(chunk)
    table.rows += countRows(chunk)
  }
}

async function digestOf(content: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of content) hash.update(chunk)
  return hash.digest('hex')
}

/** Each row ends with a line feed, and in the text format of COPY none is within. */
export function countRows(text: Buffer): number {
  let count = 0
  for (let at = text.indexOf(10); at !== -1; at = text.indexOf(10, at + 1)) count += 1
  return count
}

export async function bytesOf(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function parse(text: string): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** A table without rows has no parts. */
function hasTables(found: ReadonlyMap<string, FoundTable>, { tables }: Manifest): boolean {
  const names = new Set(tables.map(({ name }) => name))
  const isKnown = [...found.keys()].every((name) => names.has(name)) && names.size === tables.length
  return isKnown && tables.every((table) => isAsFound(table, found.get(table.name)))
}

function isAsFound({ rows, sha256: expected }: Manifest['tables'][number], found: FoundTable | undefined) {
  const hash = found?.hash ?? createHash('sha256')
  return rows === (found?.rows ?? 0) && hash.digest('hex') === expected
}
