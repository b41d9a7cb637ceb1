import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

/**
 * Works with Prisma's own schema engine, as WebAssembly, on one database. It is what `prisma migrate`
 * runs, without the download of a native program.
 */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await load()
  const factory = new MigrationAdapter({ connectionString: databaseUrl, max: 2 })
  const bound = bindMigrationAwareSqlAdapterFactory(factory)
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, bound)
  try {
    return await work(engine)
  } finally {
    engine.free()
    await factory.disconnect()
  }
}

class MigrationAdapter extends PrismaPg {
  // The engine forgets its connections instead of closing them.
  private readonly opened: Adapter[] = []

  override async connect() {
    const adapter = speakingToEngine(await super.connect())
    this.opened.push(adapter)
    return adapter
  }

  async disconnect() {
    await Promise.all(this.opened.map((adapter) => adapter.dispose()))
  }
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>

function speakingToEngine(adapter: Adapter): Adapter {
  const pool = adapter.underlyingDriver()
  const query: (words: unknown) => Promise<pg.QueryArrayResult> = pool.query.bind(pool)
  // The adapter cuts a script at every semicolon, which cuts functions in two and leaves half a migration
  // behind a failure. Sent whole, a script is one transaction.
  adapter.executeScript = async (script) => {
    await query(script).catch(rethrowForEngine)
  }
  // The adapter does not know the one-letter type of Postgres's own catalogue, which the engine reads: it
  // passes as an array of letters, which the catalogue does not use, and becomes a letter again.
  Reflect.set(pool, 'query', async (words: unknown) => {
    const result = await query(words)
    for (const field of result.fields ?? []) if (field.dataTypeID === letter) field.dataTypeID = letters
    return result
  })
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (sql) => {
    const { columnTypes, ...rest } = await queryRaw(sql)
    const { CharacterArray, Character } = ColumnTypeEnum
    return { ...rest, columnTypes: columnTypes.map((type) => (type === CharacterArray ? Character : type)) }
  }
  return adapter
}

function rethrowForEngine(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error
  const { code = '', severity = '', message, detail, column, hint } = error
  throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
}

const letter = 18
const letters = 1002

let isLoaded = false

async function load() {
  if (isLoaded) return
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const module = await WebAssembly.compile(await readFile(path.join(folder, 'schema_engine_bg.wasm')))
  const instance = await WebAssembly.instantiate(module, {
    './schema_engine_bg.js': { ...bindings, ...unreffedTimers() },
  })
  bindings.__wbg_set_wasm(instance.exports)
  // The engine reports a panic through this name and fails without it.
  Reflect.set(globalThis, 'PRISMA_WASM_PANIC_REGISTRY', { set_message: rememberPanic })
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  isLoaded = true
}

/** Its ten seconds of patience with a lock must not keep a process that is done alive. */
function unreffedTimers() {
  const names = Object.keys(bindings).filter((name) => name.startsWith('__wbg_setTimeout'))
  const start = (work: () => void, milliseconds: number) => setTimeout(work, milliseconds >>> 0).unref()
  return Object.fromEntries(names.map((name) => [name, start]))
}

function rememberPanic(message: string) {
  console.error(`The schema engine stopped working: ${message}`)
}
