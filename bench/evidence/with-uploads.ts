import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'

type Handlers = Record<string, (request: IncomingMessage) => Promise<void>>

/** Runs `measure` beside a server that answers uploads by their path. An upload gives the milliseconds to its answer. */
export async function withUploads(
  handlers: Handlers,
  measure: (upload: (address: string, bytes: Buffer) => Promise<number>) => Promise<void>,
): Promise<void> {
  const server = createServer(async (incoming, answer) => {
    await handlers[incoming.url ?? '']?.(incoming)
    answer.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server.address())
  try {
    await measure(async (address, bytes) => {
      const begun = performance.now()
      const sent = request({ host: '127.0.0.1', port, path: address, method: 'POST' })
      sent.end(bytes)
      const [answer] = await once(sent, 'response')
      answer.resume()
      await once(answer, 'end')
      return performance.now() - begun
    })
  } finally {
    server.close()
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}
