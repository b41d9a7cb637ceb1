import pg from 'pg'
import { vi } from 'vitest'

/** The statements that some work sends to the database, in order: each is a round trip. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return sent.mock.calls.map(([asked]) => textOf(asked))
  } finally {
    sent.mockRestore()
  }
}

function textOf(asked: unknown): string {
  if (typeof asked === 'string') return asked
  const text = typeof asked === 'object' && asked !== null && Reflect.get(asked, 'text')
  return typeof text === 'string' ? text : ''
}
