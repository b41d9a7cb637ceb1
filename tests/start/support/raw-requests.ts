// Requests byte by byte, as no client would send them, and the headers that every answer must have.

import { expect } from 'vitest'

/** One request, to a path of a server, that may name the action of the form on /setup. */
export type Make = (path: string, host: string, actionId: string) => string

/** One request as it goes over the wire. */
export function http(method: string, target: string, host: string, headers: string[] = [], body = '') {
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]
  const head = [`${method} ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...headers, ...length]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}

export const get = (...headers: string[]): Make => {
  return (target, host) => http('GET', target, host, headers)
}

/** From a page of this server. */
export const post = (headers: string[], body: string): Make => {
  return (target, host) => http('POST', target, host, [`Origin: http://${host}`, ...headers], body)
}

/** Calls an action, as scripts do. */
export const call = (body: string, type = 'text/plain'): Make => {
  return (target, host, id) =>
    http(
      'POST',
      target,
      host,
      [`Origin: http://${host}`, `Next-Action: ${id}`, `Content-Type: ${type}`],
      body,
    )
}

export const multipart = 'multipart/form-data; boundary=XX'

export const fields = (...parts: [string, string][]) =>
  `${parts.map(([name, value]) => `--XX\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--XX--\r\n`

/** Sends a plain form to an action, as browsers without scripts do. */
export const bound = (value: string, reference = '"$@1"'): Make => {
  return (target, host, id) =>
    post(
      [`Content-Type: ${multipart}`],
      fields(
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', `{"id":"${id}","bound":${reference}}`],
        ['$ACTION_1:1', value],
      ),
    )(target, host, id)
}

export const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index))

/** These lines alone after the first: no other header. */
export const raw =
  (...lines: string[]): Make =>
  (target) =>
    `GET ${target} HTTP/1.1\r\n${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`

/** Whatever the path. */
export const at =
  (place: string): Make =>
  (_, host) =>
    http('GET', place, host)

/** Without an origin. */
export const sent =
  (method: string, headers: string[] = [], body = ''): Make =>
  (target, host) =>
    http(method, target, host, headers, body)

export const chunked = (chunks: string): Make => {
  return (target, host) =>
    `${http('POST', target, host, [`Origin: http://${host}`, 'Transfer-Encoding: chunked'])}${chunks}`
}

/** The headers that protect pages are on every answer, a refusal too. */
export function expectOurHeaders(head: string) {
  expect(head).toMatch(/^content-security-policy: default-src 'none'/im)
  expect(head).toMatch(/^x-content-type-options: nosniff/im)
  expect(head).toMatch(/^referrer-policy: same-origin/im)
}
