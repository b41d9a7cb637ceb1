import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { z } from 'zod'
import { PrismaClient } from '@/lib/server/generated/client'

/** A step of a plan that was carried out; `rows` counts all its loops. */
type PlanStep = {
  type: string
  table: string | null
  index: string | null
  rows: number
  below: number
}
export type Plan = { sql: string; steps: PlanStep[] }

// Where lib/server/world/database.ts keeps the one client of the process.
const cache = globalThis as typeof globalThis & { thingworthyDatabase?: PrismaClient }

/**
 * What Postgres did for each query that the server asks during some work, as EXPLAIN ANALYZE reports it, in the scope of
 * one organisation as the policies of row-level security read it.
 */
export async function plansOf(
  databaseUrl: string,
  organisationId: string,
  work: () => Promise<unknown>,
): Promise<Plan[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 })
  const recorded = record(pool)
  const client = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: { timeout: 60_000 } })
  const usual = cache.thingworthyDatabase
  cache.thingworthyDatabase = client
  try {
    await work()
    const plans: Plan[] = []
    const inScope = await pool.connect()
    await inScope.query("SELECT set_config('app.organisations', $1, false)", [`{${organisationId}}`])
    for (const { text, values } of recorded.splice(0)) {
      const { rows } = await inScope.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values)
      plans.push({ sql: text, steps: stepsIn(explanationSchema.parse(rows[0]['QUERY PLAN'])[0].Plan) })
    }
    inScope.release()
    return plans
  } finally {
    if (usual) cache.thingworthyDatabase = usual
    else delete cache.thingworthyDatabase
    await client.$disconnect()
    await pool.end()
  }
}

type Query = { text: string; values: unknown[] }

/** Remembers what the adapter asks on any connection, which it does with an object; EXPLAIN is asked with a text. */
function record(pool: pg.Pool): Query[] {
  const recorded: Query[] = []
  pool.on('connect', (client) => {
    const query: typeof client.query = client.query.bind(client)
    client.query = new Proxy(query, {
      apply(target, self, order: unknown[]) {
        const asked = querySchema.safeParse(order[0])
        if (asked.success && isRead(asked.data.text)) recorded.push(asked.data)
        return Reflect.apply(target, self, order)
      },
    })
  })
  return recorded
}

/** The settings of a scope are no query of a list. */
function isRead(text: string): boolean {
  return /^\s*(SELECT|WITH)/i.test(text) && !text.includes('set_config')
}

const querySchema = z.object({ text: z.string(), values: z.array(z.unknown()).default([]) })

const nodeSchema = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Name': z.string().optional(),
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Rows Removed by Filter': z.number().optional(),
  get Plans() {
    return z.array(nodeSchema).optional()
  },
})
const explanationSchema = z.tuple([z.object({ Plan: nodeSchema })])
type Node = z.infer<typeof nodeSchema>

function stepsIn(node: Node): PlanStep[] {
  const children = node.Plans ?? []
  const removed = node['Rows Removed by Filter'] ?? 0
  const step = {
    type: node['Node Type'],
    table: node['Relation Name'] ?? null,
    index: node['Index Name'] ?? null,
    rows: (node['Actual Rows'] + removed) * node['Actual Loops'],
    below: Math.max(0, ...children.map((child) => child['Actual Rows'] * child['Actual Loops'])),
  }
  return [step, ...children.flatMap(stepsIn)]
}
