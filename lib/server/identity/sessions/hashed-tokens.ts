import 'server-only'
import type { DBAdapter, DBAdapterInstance, Where } from 'better-auth/adapters'
import { digestOf } from '../../world/digest'

// The library stores the token of a session as it is in the cookie. Its database adapter is changed here, so that SHA-256 of
// the token is stored in its place: nobody makes a cookie of what is in the table. The library gets back the token it gave.

/**
 * The adapter with the tokens of sessions hashed on their way to the database. It throws where the library lists
 * sessions by anything but their token.
 */
export function withHashedTokens(build: DBAdapterInstance): DBAdapterInstance {
  return (options) => hashTokens(build(options))
}

/** A token of a session as it is stored: hex SHA-256. */
export const storedToken = digestOf

// The same object is kept, because the library has registered its check of the schema for it.
function hashTokens(adapter: DBAdapter): DBAdapter {
  const plain = { ...adapter }
  return Object.assign(adapter, {
    create: async (order) =>
      isSession(order)
        ? withToken(await plain.create({ ...order, data: hashedData(order.data) }), order.data.token)
        : plain.create(order),
    findOne: async (order) => withToken(await plain.findOne(hashed(order)), soughtToken(order)),
    update: async (order) => withToken(await plain.update(hashed(order)), soughtToken(order)),
    updateMany: (order) => plain.updateMany(hashed(order)),
    delete: (order) => plain.delete(hashed(order)),
    deleteMany: (order) => plain.deleteMany(hashed(order)),
    findMany: async (order) => {
      if (!isSession(order)) return plain.findMany(order)
      const sought = { ...order, where: order.where ?? [] }
      const token = soughtToken(sought)
      if (!token) throw new Error('The tokens of sessions are not known: use list-sessions.ts.')
      return withTokens(await plain.findMany(hashed(sought)), token)
    },
  } satisfies Partial<DBAdapter>)
}

type Order = { model: string; where: Where[] }

function isSession({ model }: { model: string }): boolean {
  return model === 'session'
}

function hashedData<Data extends Record<string, unknown>>(data: Data): Data {
  return { ...data, token: storedToken(String(data.token)) }
}

function hashed<O extends Order>(order: O): O {
  return isSession(order) ? { ...order, where: order.where.map(hashedCondition) } : order
}

function hashedCondition(condition: Where): Where {
  const { field, value } = condition
  if (field !== 'token') return condition
  if (Array.isArray(value)) return { ...condition, value: value.map((each) => storedToken(String(each))) }
  return { ...condition, value: storedToken(String(value)) }
}

function soughtToken(order: Order): unknown {
  return isSession(order) ? order.where.find(({ field }) => field === 'token')?.value : undefined
}

function withTokens<Row>(rows: Row[], token: unknown): Row[] {
  return rows.map((row) => withToken(row, token))
}

/** Puts the token, where there is one, into the row that the library gets. */
function withToken<Row>(row: Row, token: unknown): Row {
  if (typeof row === 'object' && row !== null && typeof token === 'string') Reflect.set(row, 'token', token)
  return row
}
