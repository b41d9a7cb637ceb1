import { describe, expect, test } from 'vitest'
import { addressBlock, isAddressRange, isPrivateAddress } from './address-block'

describe('an address is counted with its block', () => {
  test.each([
    ['203.0.113.9', '203.0.113.0/24'],
    ['203.0.113.250', '203.0.113.0/24'],
    ['::ffff:203.0.113.9', '203.0.113.0/24'],
    ['::ffff:cb00:7109', '203.0.113.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80::/64'],
    ['::1', '::/64'],
  ])('%s as %s', (address, block) => {
    expect(addressBlock(address)).toBe(block)
  })

  test.each([
    '',
    'unknown',
    '203.0.113',
    '203.0.113.256',
    '0xcb.0.113.9',
    'example.org',
    '1',
    '::g',
    '203.0.113.9:80',
  ])('and %j is no address', (text) => {
    expect(addressBlock(text)).toBeNull()
  })
})

test.each([
  ['127.0.0.1', true],
  ['::1', true],
  ['10.1.2.3', true],
  ['172.16.0.1', true],
  ['192.168.1.1', true],
  ['169.254.1.1', true],
  ['100.64.0.1', true],
  ['fd00::1', true],
  ['fe80::1', true],
  ['::ffff:10.0.0.1', true],
  ['203.0.113.9', false],
  ['8.8.8.8', false],
  ['172.32.0.1', false],
  ['2001:4860::1', false],
  ['garbage', false],
])('whether %s is an address of a private network: %s', (address, isPrivate) => {
  expect(isPrivateAddress(address)).toBe(isPrivate)
})

test.each([
  ['10.0.0.0/8', true],
  ['127.0.0.1', true],
  ['::1', true],
  ['fd00::/8', true],
  ['10.0.0.0/33', false],
  ['10.0.0.0/', false],
  ['proxy.example.org', false],
  ['*', false],
])('whether %s names an address or a range: %s', (text, isRange) => {
  expect(isAddressRange(text)).toBe(isRange)
})
