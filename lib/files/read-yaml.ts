// Reads one YAML or JSON text into plain values. Every scalar arrives as text (failsafe schema), so
// that clause 3.10 does not become the number 3.1. Whatever could mean two things, or nothing, is
// refused with its line: anchors, aliases, tags, keys written twice, empty keys and empty values.

import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type YAMLMap,
} from 'yaml'
import type { Path } from '@/lib/core/questionnaire/lint/finding'
import { composeYaml } from './compose-yaml'

export type YamlProblem = { line: number; path: Path; message: string; mend: string }

/** `lineOf` gives the line, from 1, of the entry at a path, or of the nearest entry around it. */
export type YamlReading =
  | { read: true; value: unknown; lineOf: (path: Path) => number }
  | { read: false; problems: YamlProblem[] }

/** Problems shown for one file; a broken file repeats itself. */
const mostProblems = 50

export function readYaml(text: string): YamlReading {
  const control = text.search(controlCharacter)
  if (control >= 0) {
    const mend = 'Remove it; an editor that shows invisible characters finds it.'
    return refuse(problemAt(lineIn(text, control), [], 'A control character stands in the text.', mend))
  }
  const { document, stopped, lines } = composeYaml(text)
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  if (stopped) return refuse(describeStop(stopped.why, lineAt(stopped.offset)))
  const broken = document ? findSyntaxError(document, lineAt) : emptyFile
  if (!document || broken) return refuse(broken ?? emptyFile)
  const problems = findAmbiguities(document.contents, lineAt)
  if (problems.length > 0) return { read: false, problems }
  return {
    read: true,
    value: document.toJS({ maxAliasCount: 0 }),
    lineOf: (path) => lineAt(findOffset(document.contents, path)),
  }
}

/** A control character other than tab and line ends, which YAML and JSON forbid. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/

const emptyFile = problemAt(1, [], 'The file is empty.', 'Write the content, or remove the file.')

function refuse(problem: YamlProblem): YamlReading {
  return { read: false, problems: [problem] }
}

function lineIn(text: string, offset: number) {
  return text.slice(0, offset).split('\n').length
}

function describeStop(why: 'second-document' | 'too-deep', line: number): YamlProblem {
  if (why === 'second-document') {
    const mend = 'Keep one document a file and remove the line ---.'
    return problemAt(line, [], 'The file holds several documents.', mend)
  }
  const mend = 'Write it flatter; no file of this kind needs so many levels.'
  return problemAt(line, [], 'Lists or mappings are nested too deeply.', mend)
}

/** The first error only: those after it are mostly its echoes. */
function findSyntaxError({ errors: [error], contents }: Document, lineAt: (offset: number) => number) {
  if (!error) return contents === null ? emptyFile : null
  const mend = 'Check the indentation, the colons and the quotes on this line and those beside it.'
  return problemAt(lineAt(error.pos[0]), [], `This is not valid YAML: ${error.message}.`, mend)
}

function findAmbiguities(root: Node | null, lineAt: (offset: number) => number): YamlProblem[] {
  const problems: YamlProblem[] = []
  const report = (node: Node | null, path: Path, message: string, mend: string) =>
    problems.push(problemAt(lineAt(node?.range?.[0] ?? 0), path, message, mend))

  function walk(node: Node | null, path: Path) {
    if (problems.length >= mostProblems || node === null) return
    if (isAlias(node)) {
      report(
        node,
        path,
        'An alias (*) stands for a text written elsewhere.',
        'Write the text out, or put a text that starts with * in quotes.',
      )
      return
    }
    if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) {
      report(
        node,
        path,
        'An anchor (&) names a text for use elsewhere.',
        'Remove it, or put a text that starts with & in quotes.',
      )
    }
    if (node.tag !== undefined) {
      report(
        node,
        path,
        `The tag ${node.tag} stands before a value.`,
        'Remove it, or put a text that starts with ! in quotes.',
      )
    }
    if (isMap(node)) walkMap(node, path)
    if (isSeq(node)) {
      node.items.forEach((item, index) => {
        walkValue(isNode(item) ? item : null, [...path, index], node)
      })
    }
  }

  function walkMap(map: YAMLMap, path: Path) {
    const seen = new Set<string>()
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value ?? '') : null
      const node = isNode(key) ? key : map
      if (name === null || name === '' || name === '__proto__') {
        report(node, path, 'A key is empty or not a plain word.', 'Write a word before the colon.')
        continue
      }
      if (seen.has(name)) {
        report(
          node,
          [...path, name],
          `The key ${name} is written twice.`,
          'Keep one of the two: only one would count.',
        )
      }
      seen.add(name)
      walkValue(isNode(value) ? value : null, [...path, name], node)
    }
  }

  function walkValue(node: Node | null, path: Path, place: Node) {
    const isEmpty = node === null || (isScalar(node) && node.type === 'PLAIN' && node.source === '')
    if (!isEmpty) return walk(node, path)
    const name = path.at(-1)
    const what = typeof name === 'number' ? 'A list entry' : `The key ${name}`
    report(
      place,
      path,
      `${what} has nothing after it.`,
      'Write its value or remove it; inside { } a comma ends a text, so write texts on lines of their own.',
    )
  }

  walk(root, [])
  return problems
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isCollection(value) || isAlias(value)
}

function findOffset(root: Node | null, path: Path): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step)
      if (!isPair(pair) || !isScalar(pair.key)) return offset
      offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step]
      if (!isNode(node)) return offset
      offset = node.range?.[0] ?? offset
    } else return offset
  }
  return offset
}

function problemAt(line: number, path: Path, message: string, mend: string): YamlProblem {
  return { line, path, message, mend }
}
