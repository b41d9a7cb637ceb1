import type pg from 'pg'

export type Table = { name: string; columns: string[] }

/** Where migrations are recorded; each archive names them in its manifest, and a restore applies them itself. */
export const recordOfMigrations = '_prisma_migrations'

/** Every table of the application with its columns, parents first. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(
    `SELECT c.relname AS name,
       array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> $1
     GROUP BY c.relname ORDER BY c.relname`,
    [recordOfMigrations],
  )
  const { rows: references } = await client.query<Reference>(
    `SELECT conrelid::regclass::text AS child, confrelid::regclass::text AS parent FROM pg_constraint
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid <> confrelid`,
  )
  return parentsFirst(tables, references.map(unquoted))
}

type Reference = { child: string; parent: string }

function unquoted({ child, parent }: Reference): Reference {
  return { child: child.replaceAll('"', ''), parent: parent.replaceAll('"', '') }
}

/** Throws where tables name each other in a circle: rows of none could come first. */
function parentsFirst(tables: readonly Table[], references: readonly Reference[]): Table[] {
  const ordered: Table[] = []
  let left = [...tables]
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name))
    const next = left.filter(
      ({ name }) => !references.some(({ child, parent }) => child === name && waiting.has(parent)),
    )
    if (next.length === 0) throw new Error(`Tables name each other in a circle: ${[...waiting].join(', ')}.`)
    ordered.push(...next)
    left = left.filter((table) => !next.includes(table))
  }
  return ordered
}
