// @ts-check
// A process of its own, so that the flood's own work does not delay what the bench measures: keeps 120 sign-ins
// in flight until it is stopped, then reports how they were answered.
import { Agent, request } from 'node:http'

const atOnce = 120
const boundary = 'flood'

process.once(
  'message',
  (/** @type {{ address: string, hidden: [string, string][] }} */ { address, hidden }) => {
    const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
    /** @type {Record<number, number>} */
    const statuses = {}
    let [who, isOver, running] = [0, false, atOnce]
    const next = (/** @type {number} */ status) => {
      statuses[status] = (statuses[status] ?? 0) + 1
      if (!isOver) return send()
      running -= 1
      if (running === 0) process.send?.(statuses, () => process.exit())
    }
    const send = () => {
      who += 1
      const fields = [...hidden, ['email', `nobody-${who}@example.org`], ['password', 'a lamp that glistens']]
      const parts = fields.map(
        ([name, value]) =>
          `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      const headers = {
        origin: address,
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'x-forwarded-for': `198.${who % 256}.${(who >> 8) % 256}.1`,
      }
      request(`${address}/sign-in`, { method: 'POST', agent, headers }, (response) =>
        response.resume().once('close', () => next(response.statusCode ?? 0)),
      )
        .once('error', () => next(0))
        .end(`${parts.join('')}--${boundary}--\r\n`)
    }
    for (let stream = 0; stream < atOnce; stream++) send()
    process.once('message', () => {
      isOver = true
    })
  },
)
