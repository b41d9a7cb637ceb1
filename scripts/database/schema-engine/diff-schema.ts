import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { withSchemaEngine } from './schema-engine'

const schemaFile = path.resolve(import.meta.dirname, '../../../prisma/schema.prisma')

/** The SQL that turns the tables of this database into what prisma/schema.prisma asks for, or null. */
export async function diffSchema(databaseUrl: string): Promise<string | null> {
  const files = [{ path: schemaFile, content: await readFile(schemaFile, 'utf8') }]
  const { stdout, exitCode } = await withSchemaEngine(databaseUrl, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: path.dirname(schemaFile) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: everything,
    }),
  )
  return exitCode === 0 ? null : stdout
}

/** No table or enum is hidden from the engine. */
export const everything = { externalTables: [], externalEnums: [] }
