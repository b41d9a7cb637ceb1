import { ask } from './operator'

/** The columns of each table, in their order. */
export type Columns = Record<string, string[]>

/** Every table of this database but the history of migrations, with its columns. */
export async function columnsOf(url: string): Promise<Columns> {
  const tables = await ask<{ name: string; columns: string[] }>(
    url,
    `SELECT table_name::text AS name, array_agg(column_name::text ORDER BY ordinal_position) AS columns
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
     GROUP BY table_name`,
  )
  return Object.fromEntries(tables.map(({ name, columns }) => [name, columns]))
}

/** Of each of these tables: SHA-256 of every row's values in these columns, sorted. A table or column that is gone throws. */
export async function rowDigests(url: string, columns: Columns): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const [table, names] of Object.entries(columns)) {
    const values = names.map((name) => `t."${name}"`).join(', ')
    const rows = await ask<{ digest: string }>(
      url,
      `SELECT encode(sha256(convert_to(ROW(${values})::text, 'UTF8')), 'hex') AS digest
       FROM "${table}" t ORDER BY 1`,
    )
    found[table] = rows.map(({ digest }) => digest)
  }
  return found
}

/** Of tables of a release that stored tokens of sessions as they are; their digests are stored now. */
export function withoutSessionTokens(columns: Columns): Columns {
  return { ...columns, session: (columns.session ?? []).filter((name) => name !== 'token') }
}
