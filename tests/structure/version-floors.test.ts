import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// Known holes of packages that strangers reach. A floor is the first version without the hole on the line we use; a lock
// file that goes back below one, or brings in an older second copy, is refused.

const floors: { name: string; least: string; why: string }[] = [
  {
    name: 'next',
    least: '15.2.3',
    why: 'CVE-2025-29927: a request header of Next’s own made it skip middleware, and the checks in it.',
  },
  {
    name: 'next',
    least: '16.0.7',
    why: 'CVE-2025-55182 (React2Shell), CVE-2025-66478 for Next, which has its own copy of React’s server code: a request to a server function ran code of the sender.',
  },
  {
    name: 'next',
    least: '16.2.6',
    why: 'The releases of May 2026, among them CVE-2026-44578: an upgrade to WebSocket with a whole address made the server fetch from its own network.',
  },
  {
    name: 'react',
    least: '19.2.1',
    why: 'CVE-2025-55182 (React2Shell): the first React without it. It and react-dom have one version.',
  },
  { name: 'react-dom', least: '19.2.1', why: 'The same as react.' },
  {
    name: 'better-auth',
    least: '1.3.26',
    why: 'CVE-2025-61928: anybody could make a key for the API in the name of another person. We do not use that plugin.',
  },
  {
    name: 'nodemailer',
    least: '7.0.7',
    why: 'GHSA-mm7p-fcc7-pg87: an address with an @ inside quotation marks was read wrongly, and the mail went to another domain.',
  },
]

const lock: { packages: Record<string, { version?: string }> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
)

test.each(floors)('no installed copy of $name is older than $least', ({ name, least, why }) => {
  const copies = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`))
  expect(copies.length).toBeGreaterThan(0)
  const old = copies.filter(([, { version }]) => !version || isBefore(version, least))
  expect(old, why).toEqual([])
})

test.each([
  ['16.0.6', '16.0.7'],
  ['16.0.10', '16.1.0'],
  ['9.9.9', '10.0.0'],
  ['16.0.7-canary.3', '16.0.7'],
  ['a tag', '0.0.1'],
])('%s is older than %s, and not the other way round', (older, newer) => {
  expect(isBefore(older, newer)).toBe(true)
  expect(isBefore(newer, newer)).toBe(false)
  expect(isBefore(newer, '0.0.0')).toBe(false)
})

/** A version before a release, such as 16.0.7-canary.3, may lack its fixes, so it is older than every floor. */
function isBefore(version: string, least: string): boolean {
  const parts = numbersOf(version)
  const floor = numbersOf(least) ?? []
  if (!parts) return true
  const index = parts.findIndex((part, place) => part !== floor[place])
  return index !== -1 && (parts[index] ?? 0) < (floor[index] ?? 0)
}

function numbersOf(version: string): number[] | null {
  return /^\d+\.\d+\.\d+$/.test(version) ? version.split('.').map(Number) : null
}
