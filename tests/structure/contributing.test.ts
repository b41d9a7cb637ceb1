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
