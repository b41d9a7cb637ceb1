import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesInCircles, reach, readImportGraph } from './read-import-graph'

/** Each folder may import itself and those before it. A new folder or file of these is added where it belongs. */
const orders: Record<string, string[]> = {
  '': ['lib', 'components', 'app'],
  lib: ['core', 'words', 'files', 'pdf', 'evidence', 'browser', 'server'],
  'lib/core': [
    'text',
    'web',
    'format',
    'products',
    'answers',
    'scoring',
    'standards',
    'versions',
    'content',
    'assessment',
    'review',
    'report',
  ],
  'lib/server': [
    'generated',
    'world',
    'http',
    'content',
    'records',
    'identity',
    'access',
    'people',
    'assessments',
    'submissions',
    'reviews',
    'products',
    'jobs',
  ],
  components: [
    'ui',
    'layout',
    'questionnaire',
    'report',
    'version',
    'scoring',
    'product',
    'standard',
    'assessment',
    'review',
    'account',
    'authoring',
  ],
}

const graph = readImportGraph(['lib', 'components', 'app'])

test('the graph has the files of the project and what they import', () => {
  expect(graph.size).toBeGreaterThan(500)
  expect(graph.get('lib/core/scoring/score-assessment.ts')).toContain('lib/core/scoring/compile.ts')
})

describe.each(Object.entries(orders))('in "%s"', (root, order) => {
  test('every folder has its place in the order', () => {
    const inside = [...graph.keys()].flatMap((file) => placeIn(root, file) ?? [])
    expect([...new Set(inside)].filter((place) => !order.includes(place))).toEqual([])
  })

  test('no import runs upward', () => {
    const upward = [...graph].flatMap(([file, targets]) =>
      targets
        .filter((target) => isUpward(order, placeIn(root, file), placeIn(root, target)))
        .map((target) => `${file} imports ${target}`),
    )
    expect(upward).toEqual([])
  })
})

test('no files import each other in a circle', () => {
  expect(filesInCircles(graph)).toEqual([])
})

test('no script of a page carries the parser of messages', () => {
  const clients = [...graph.keys()].filter((file) => readFileSync(file, 'utf8').startsWith("'use client'"))
  expect(clients.length).toBeGreaterThan(20)
  expect(clients.filter((file) => reach(graph, file).has('lib/words/english.ts'))).toEqual([])
})

test('a circle is found, and files beside it are not part of it', () => {
  const circle = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['b']],
    ['d', []],
  ])
  expect(filesInCircles(circle)).toEqual(['b', 'c'])
})

test('each folder of lib and components has at most twelve files or folders', () => {
  expect(['lib', 'components'].flatMap(foldersBelow).filter(({ entries }) => entries > 12)).toEqual([])
})

/** The folder or file directly in `root` that a file belongs to; undefined outside of it. */
function placeIn(root: string, file: string): string | undefined {
  const rest = root === '' ? file : file.startsWith(`${root}/`) ? file.slice(root.length + 1) : undefined
  return rest?.split('/')[0]
}

function isUpward(order: readonly string[], from: string | undefined, to: string | undefined): boolean {
  return from !== undefined && to !== undefined && order.indexOf(to) > order.indexOf(from)
}

function foldersBelow(folder: string): { folder: string; entries: number }[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name !== 'generated')
  const below = entries.filter((entry) => entry.isDirectory())
  return [
    { folder, entries: entries.length },
    ...below.flatMap(({ name }) => foldersBelow(path.posix.join(folder, name))),
  ]
}
