import 'server-only'
import type { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage } from 'node:http'
import { lateError } from '@/lib/evidence/store/late-error'

type Arriving = { request: IncomingMessage; mayBegin?: () => void }
type Limits = { milliseconds: number; pause: number }

/** Set by scripts/start/front/stream-body.js; Next's development server has none, and its request has the body itself. */
const cache = globalThis as typeof globalThis & { thingworthyUploads?: AsyncLocalStorage<Arriving> }

/** All of a file within 5 minutes, which is 0.7 Mbit/s for the largest, and something of it every 20 seconds. */
const usual: Limits = { milliseconds: 300_000, pause: 20_000 }

/**
 * The body of a request as it arrives, for files that are too large to be held in memory. Nothing of it is read before the first
 * chunk is asked for, and no faster than chunks are taken. Throws where it arrives too slowly (`isLate`) or breaks off.
 */
export function arrivingBody(request: Request, limits: Limits = usual): AsyncIterable<Uint8Array> {
  const arriving = cache.thingworthyUploads?.getStore()
  return arriving ? chunksOf(arriving, limits) : withinTime(iteratorOf(request.body), limits)
}

async function* chunksOf({ request, mayBegin }: Arriving, limits: Limits): AsyncGenerator<Uint8Array> {
  mayBegin?.()
  // The connection stays open where the rest is not wanted, so that its sender reads why.
  yield* withinTime(request.iterator({ destroyOnReturn: false }), limits)
}

async function* iteratorOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (body) yield* body
}

/** The chunks of a source; throws a `lateError` where they take too long, one of them or all. */
export async function* withinTime(
  chunks: AsyncIterator<Uint8Array>,
  { milliseconds, pause }: Limits,
): AsyncGenerator<Uint8Array> {
  const end = Date.now() + milliseconds
  try {
    while (true) {
      const next = await inTime(chunks.next(), Math.min(pause, end - Date.now()))
      if (next.done) return
      yield next.value
    }
  } finally {
    // Not awaited: where a chunk is late, it ends when that arrives.
    chunks.return?.()
  }
}

async function inTime<Value>(work: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(lateError()), Math.max(0, milliseconds))
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    work.catch(() => undefined)
  }
}
