import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { z } from 'zod'

const addressSchema = z.object({ port: z.number() })

/** Runs `measure` beside the bare server, and ends that afterwards. */
export async function withBareServer(measure: (address: string) => Promise<void>): Promise<void> {
  const child = fork(path.join(import.meta.dirname, 'bare-server.ts'), { execArgv: ['--import', 'tsx'] })
  try {
    const [address] = await once(child, 'message')
    await measure(`http://127.0.0.1:${addressSchema.parse(address).port}/`)
  } finally {
    child.disconnect()
  }
}
