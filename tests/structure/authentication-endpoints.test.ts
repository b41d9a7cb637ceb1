import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** The endpoints of better-auth that lib/server calls. None has an address: the library has no route here. */
const called = ['changePassword', 'getSession', 'signInEmail', 'signOut']

const sources = ['app', 'components', 'lib', 'scripts']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.[jt]sx?$/.test(file) && !file.includes('generated'))
      .map((file) => path.posix.join(folder, file)),
  )
  .concat('proxy.ts')

test('no request reaches an endpoint of better-auth by itself', () => {
  const importing = sources.filter((file) => /from 'better-auth/.test(readFileSync(file, 'utf8')))
  expect(importing.length).toBeGreaterThan(2)
  expect(importing.filter((file) => !file.startsWith('lib/server/identity/'))).toEqual([])
  expect(importing.filter((file) => /\bhandler\b|toNextJsHandler/.test(readFileSync(file, 'utf8')))).toEqual(
    [],
  )
})

test('the server calls these endpoints of better-auth and no others', () => {
  const names = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/authentication\(\)\.api\.(\w+)/g)].map(([, name]) => name),
  )
  expect([...new Set(names)].toSorted()).toEqual(called)
})

test('better-auth has no plugins, which would bring endpoints, tables and ways in of their own', () => {
  expect(readFileSync('lib/server/identity/authentication.ts', 'utf8')).not.toMatch(/\bplugins\b/)
})
