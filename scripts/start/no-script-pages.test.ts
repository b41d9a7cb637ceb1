import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { noScriptPages } from './no-script-pages.js'

let close = () => {}
afterEach(() => close())

const drawnByScripts =
  '<!DOCTYPE html><html id="__next_error__"><head></head><body><script></script></body></html>'

test('a page that fails says so without scripts, in the style of the others', async () => {
  const link = '</_next/static/chunks/a-1.css>; rel=preload; as="style"'
  const { page, asked } = await respond((response) => {
    response.statusCode = 500
    response.setHeader('link', link)
    response.write(Buffer.from(drawnByScripts))
  })
  expect(page).toContain('<html id="__next_error__" lang="en-GB">')
  expect(page).toContain(
    '<noscript><link rel="stylesheet" href="/_next/static/chunks/a-1.css"></noscript></head>',
  )
  expect(page).toMatch(
    /<body><noscript><title>Something went wrong.+<h1 class="text-title">Something went wrong/s,
  )
  expect(asked, 'what is compressed cannot be added to').toBeUndefined()
})

test('a person who sent a form to what is not there reads that nothing was saved', async () => {
  const missing = (response: ServerResponse) => {
    response.statusCode = 404
    response.write(drawnByScripts)
  }
  expect((await respond(missing, 'POST')).page).toMatch(
    /There is nothing at this address.+Nothing was saved/s,
  )
  expect((await respond(missing)).page).not.toContain('Nothing was saved')
})

test('every other page goes out as it is, compressed where that is asked for', async () => {
  const { page, asked } = await respond((response) => {
    response.statusCode = 200
    response.write(drawnByScripts)
  })
  expect(page).toBe(drawnByScripts)
  expect(asked).toBe('gzip')
})

/** What a reader gets, and which encoding is still asked for when the headers go. */
async function respond(write: (response: ServerResponse) => void, method = 'GET') {
  let asked: IncomingMessage['headers']['accept-encoding']
  const server = createServer((request, response) => {
    noScriptPages(request, response)
    write(response)
    asked = request.headers['accept-encoding']
    response.end()
  })
  close = () => server.close()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/`, {
    method,
    headers: { 'accept-encoding': 'gzip' },
  })
  return { page: await response.text(), asked }
}
