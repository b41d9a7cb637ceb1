// What an archive says about itself, in its last member: the release and the migrations of the database it was made
// of, and what each table held.

import { z } from 'zod'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

const tableSchema = z.strictObject({
  name: z.string().min(1),
  columns: z.array(z.string().min(1)).min(1),
  rows: z.int().min(0),
  /** Of all its rows, in the text format of COPY. */
  sha256: digest,
})

const fileSchema = z.strictObject({ organisation: z.uuid(), sha256: digest })

export const manifestSchema = z.strictObject({
  /** Archives of format 1 hold no files of evidence. */
  format: z.literal([1, 2]),
  release: z.string(),
  at: z.iso.datetime(),
  /** In their order, as the database records them. */
  migrations: z.array(z.strictObject({ name: z.string(), checksum: digest })).min(1),
  /** Parents first. */
  tables: z.array(tableSchema).min(1),
  /** Whether the archive holds AUTH_SECRET; null where the environment gives it. */
  authSecret: digest.nullable(),
  /** The files of evidence in the archive, each once for each organisation. */
  files: z.array(fileSchema).default([]),
  /** Those that rows name, and that were not there or had lost their content when the archive was made. */
  missing: z.array(fileSchema).default([]),
})

export type Manifest = z.infer<typeof manifestSchema>
export type StoredFile = z.infer<typeof fileSchema>
export type TableInArchive = z.infer<typeof tableSchema>

export const manifestName = 'manifest.json'
export const authSecretName = 'auth-secret'

/** The members of a table are parts of its rows, counted from 1, as memory must not hold a whole table. */
export function partName(table: string, part: number): string {
  return `tables/${table}/${String(part).padStart(6, '0')}`
}

/** The table of a member; null for any other member. */
export function tableOfPart(member: string): string | null {
  return /^tables\/([^/]+)\/\d{6,}$/.exec(member)?.[1] ?? null
}

export function fileName({ organisation, sha256 }: StoredFile): string {
  return `evidence/${organisation}/${sha256}`
}

/** The file of evidence that a member is; null for any other member. */
export function fileOfMember(member: string): StoredFile | null {
  const [, organisation, sha256] = /^evidence\/([0-9a-f-]{36})\/([0-9a-f]{64})$/.exec(member) ?? []
  return organisation && sha256 ? { organisation, sha256 } : null
}
