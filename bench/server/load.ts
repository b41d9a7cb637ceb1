import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'
import { z } from 'zod'

type Load = { address: string; cookie: string; connections: number; seconds: number }

const resultSchema = z.object({
  duration: z.number(),
  non2xx: z.number(),
  errors: z.number(),
  '2xx': z.number(),
  latency: z.object({ p50: z.number(), p99: z.number() }),
})

export type Rate = { perSecond: number; failed: number; p50: number; p99: number }

/** Asks for one address without pause, from a process of its own; only pages that came count. */
export async function load({ address, cookie, connections, seconds }: Load): Promise<Rate> {
  const autocannon = createRequire(import.meta.url).resolve('autocannon/autocannon.js')
  const headers = ['-H', `cookie=${cookie}`, '-H', 'accept-encoding=gzip']
  const words = ['-j', '-n', '-c', String(connections), '-d', String(seconds), ...headers, address]
  const child = spawn(process.execPath, [autocannon, ...words], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')])
  const result = resultSchema.parse(JSON.parse(output))
  return {
    perSecond: result['2xx'] / result.duration,
    failed: result.non2xx + result.errors,
    p50: result.latency.p50,
    p99: result.latency.p99,
  }
}
