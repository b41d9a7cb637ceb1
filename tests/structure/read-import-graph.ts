import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export type ImportGraph = ReadonlyMap<string, readonly string[]>

/** Every source file of these folders, tests and generated files left out, with the project's files it imports. */
export function readImportGraph(folders: readonly string[]): ImportGraph {
  const files = folders.flatMap(sourcesIn)
  return new Map(files.map((file) => [file, importsOf(file)]))
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file))
    .filter((file) => /\.(tsx?|js)$/.test(file) && !/\.test\.|\/generated\//.test(file))
}

/** The linter formats every import alike, so that a pattern finds them all. */
function importsOf(file: string): string[] {
  const specifiers = readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)
  return [...specifiers].flatMap(([, specifier = '']) => resolve(file, specifier) ?? [])
}

function resolve(file: string, specifier: string): string | undefined {
  if (!/^(\.|@\/)/.test(specifier)) return undefined
  const target = specifier.startsWith('@/')
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(file), specifier)
  return ['', '.ts', '.tsx', '.js']
    .map((ending) => target + ending)
    .find((each) => existsSync(each) && statSync(each).isFile())
}

/** The files that import each other in a circle, directly or through others. */
export function filesInCircles(graph: ImportGraph): string[] {
  let left = [...graph.keys()]
  for (;;) {
    const imported = new Set(left.flatMap((file) => graph.get(file) ?? []))
    const next = left.filter(
      (file) => imported.has(file) && graph.get(file)?.some((target) => left.includes(target)),
    )
    if (next.length === left.length) return left
    left = next
  }
}

/** A file and all that it imports, directly or through others. */
export function reach(graph: ImportGraph, file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const target of graph.get(file) ?? []) reach(graph, target, found)
  return found
}
