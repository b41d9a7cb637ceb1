import { Agent, type ClientRequest, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { memoryOf } from '../support/memory-of'
import type { Instance } from '../support/start-instance'

type Half = { path: string; bytes: number; count: number; headers?: Record<string, string> }

/** Sends half of each of many bodies and no more, and prints what it takes of memory, and the worst /api/health meanwhile. */
export async function sendHalf({ address, pid }: Instance, half: Half): Promise<void> {
  const before = memoryOf(pid)
  const agent = new Agent({ keepAlive: false, maxSockets: half.count })
  const body = Buffer.alloc(half.bytes / 2, 'a')
  const sent = Array.from({ length: half.count }, () =>
    sendOne(address + half.path, { agent, body, ...half }),
  )
  const { most, worst } = await watch({ address, pid })
  const refused = sent.filter(({ isAnswered }) => isAnswered()).length
  for (const { call } of sent) call.destroy()
  agent.destroy()
  console.log(
    `${half.count} × half of ${half.bytes / 1e6} MB to ${half.path.split('/').at(-1)}: ${(most - before).toFixed(0)} MB more, ` +
      `worst /api/health ${worst.toFixed(0)} ms, ${refused} refused before their end`,
  )
}

function sendOne(url: string, { agent, body, headers }: Half & { agent: Agent; body: Buffer }) {
  let isAnswered = false
  const call: ClientRequest = request(url, {
    method: 'POST',
    agent,
    headers: {
      'content-type': 'multipart/form-data; boundary=half',
      origin: new URL(url).origin,
      ...headers,
    },
  })
  call.once('response', (response) => {
    isAnswered = true
    response.resume()
  })
  // A refused sender may find its connection closed while it still writes.
  call.on('error', () => {})
  // No length said: what says one beyond the limit is refused unread.
  call.write(body)
  return { call, isAnswered: () => isAnswered }
}

/** For five seconds: the most memory, in megabytes, and the slowest answer, in milliseconds. */
async function watch({ address, pid }: Pick<Instance, 'address' | 'pid'>) {
  const seen = { most: 0, worst: 0 }
  const end = performance.now() + 5_000
  while (performance.now() < end) {
    const begun = performance.now()
    await (await fetch(`${address}/api/health`)).arrayBuffer()
    seen.worst = Math.max(seen.worst, performance.now() - begun)
    seen.most = Math.max(seen.most, memoryOf(pid))
    await sleep(50)
  }
  return seen
}
