import { createServer, request } from 'node:http'
import { expect, test } from 'vitest'
import { setClientAddress } from './set-client-address.js'

test.each([
  ['what a client says of itself is overwritten', [], '127.0.0.1'],
  ['what a trusted proxy says is kept', ['127.0.0.0/8'], '198.51.100.1'],
])('%s', async (_, trusted, address) => {
  const server = createServer((asked, response) => {
    setClientAddress(asked, trusted)
    response.end(JSON.stringify(asked.headers))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const listening = server.address()
    if (listening === null || typeof listening === 'string') throw new Error('not listening')
    const output = await headersSeen(listening.port)
    expect(output['x-forwarded-for']).toBe(address)
    expect(output).not.toHaveProperty('x-real-ip')
    expect(output).not.toHaveProperty('forwarded')
  } finally {
    server.close()
  }
})

function headersSeen(port: number): Promise<Record<string, string>> {
  const headers = {
    'x-forwarded-for': '1.2.3.4, 198.51.100.1',
    'x-real-ip': '1.2.3.4',
    forwarded: 'for=1.2.3.4',
  }
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', headers }, async (response) => {
      let text = ''
      for await (const chunk of response) text += chunk
      resolve(JSON.parse(text))
    })
      .on('error', reject)
      .end()
  })
}
