import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('CONTRIBUTING.md', 'utf8')
const rows = page.split('\n').filter((line) => line.startsWith('|'))
const roots = ['app', 'bench', 'cli', 'components', 'docs', 'lib', 'messages', 'prisma', 'public']
const folders = [...roots, 'questionnaires', 'scripts', 'tests']
const pathPattern = new RegExp(`^(?:(?:${folders.join('|')})(?:/[\\w.\\-/[\\]]*)?|[A-Z]+\\.md|biome\\.json)$`)
const paths = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text))

test('every path in a table of CONTRIBUTING exists', () => {
  const named = paths.filter((path) => pathPattern.test(path))
  expect(named.length).toBeGreaterThan(60)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test('every folder of two levels is in a table of CONTRIBUTING', () => {
  const named = new Set(paths.map((path) => path.replace(/\/$/, '')))
  const two = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
        .map(({ name }) => `${folder}/${name}`),
    )
  expect(two.filter((folder) => !named.has(folder))).toEqual([])
})

const server = readFileSync('docs/server.md', 'utf8')

test('every path that docs/server.md names exists', () => {
  const named = [...server.matchAll(/`((?:app|components|lib|prisma|scripts|tests|docs)\/[\w.\-/[\]]+)`/g)]
  const missing = named.map(([, file = '']) => file).filter((file) => !existsSync(file))
  expect(named.length).toBeGreaterThan(10)
  expect(missing).toEqual([])
})

test('the table of docs/server.md has every folder of lib/server, and no other', () => {
  const table = server.slice(server.indexOf('## Where to look'), server.indexOf('## Lists'))
  const firsts = table.split('\n').flatMap((line) => /^\| (`.*?) \|/.exec(line)?.[1] ?? [])
  const named = firsts.flatMap((cell) => [...cell.matchAll(/`([\w.-]+)\/?`/g)].map(([, name = '']) => name))
  const there = readdirSync('lib/server').filter((name) => name !== 'generated')
  expect(named.toSorted()).toEqual(there.toSorted())
})
