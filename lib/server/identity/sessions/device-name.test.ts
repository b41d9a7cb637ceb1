import { expect, test } from 'vitest'
import { deviceName } from './device-name'

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox', 'Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    'Safari',
    'iOS',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
    'Chrome',
    'Android',
  ],
  ['x'.repeat(100_000), null, null],
  ['curl/8.0', null, null],
])('a device is named by its browser and system: %.60s', (text, browser, system) => {
  expect(deviceName(text)).toEqual({ browser, system })
})

test.each([null, ''])('a device that says nothing has no name: %j', (text) => {
  expect(deviceName(text)).toEqual({ browser: null, system: null })
})
