import { describe, expect, test } from 'vitest'
import { clientAddress } from './client-address.js'

const trusted = ['127.0.0.1', '::1', '10.0.0.0/8', 'fd00::/8']

describe('without trusted proxies', () => {
  test.each([
    ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['127.0.0.1', '198.51.100.1', '127.0.0.1'],
    ['::ffff:203.0.113.9', '', '203.0.113.9'],
    ['2001:db8::1', '198.51.100.1', '2001:db8::1'],
  ])('a request of %s that says it comes from %j comes from %s', (peer, forwarded, client) => {
    expect(clientAddress({ peer, forwarded, trusted: [] })).toBe(client)
  })
})

describe('behind trusted proxies', () => {
  test.each([
    ['the client', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['the client, whose proxy speaks IPv6', '::1', '198.51.100.1', '198.51.100.1'],
    [
      'the client, whose proxy’s address is written as IPv6',
      '::ffff:10.0.0.7',
      '198.51.100.1',
      '198.51.100.1',
    ],
    ['the client, written as IPv6', '10.0.0.7', '::ffff:198.51.100.1', '198.51.100.1'],
    ['the client in front of two proxies', '127.0.0.1', '198.51.100.1, 10.1.2.3', '198.51.100.1'],
    ['the nearest address nobody vouches for', '127.0.0.1', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
    [
      'the nearest, however long the list',
      '127.0.0.1',
      `${'1.2.3.4,'.repeat(500)}198.51.100.1`,
      '198.51.100.1',
    ],
    ['an address with its port', '127.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
    ['an IPv6 address with its port', '127.0.0.1', '"[2001:db8::1]:4711"', '2001:db8::1'],
    ['an IPv6 address in brackets', '127.0.0.1', '[2001:db8::1]', '2001:db8::1'],
    ['the proxy, which says nothing', '127.0.0.1', '', '127.0.0.1'],
    ['the proxy, which knows no address', '127.0.0.1', 'unknown', '127.0.0.1'],
    ['the inner proxy, given garbage by the outer', '127.0.0.1', '1.2.3.4, <script>, 10.0.0.9', '10.0.0.9'],
    ['the proxy, given an address in another notation', '127.0.0.1', '0x7f.1', '127.0.0.1'],
    ['the outermost proxy, which asks itself', '127.0.0.1', '10.0.0.8, 10.0.0.9', '10.0.0.8'],
    ['somebody who reaches the server without the proxy', '192.0.2.1', '198.51.100.1', '192.0.2.1'],
  ])('a request comes from %s', (_, peer, forwarded, client) => {
    expect(clientAddress({ peer, forwarded, trusted })).toBe(client)
  })

  test('ranges of IPv4 may be written as IPv6', () => {
    const order = { peer: '10.0.0.7', forwarded: '198.51.100.1', trusted: ['::ffff:10.0.0.0/104'] }
    expect(clientAddress(order)).toBe('198.51.100.1')
  })
})

test('a connection that has closed has no address', () => {
  expect(clientAddress({ peer: '', forwarded: '198.51.100.1', trusted })).toBe('')
})
