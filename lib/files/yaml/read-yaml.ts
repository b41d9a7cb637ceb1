// Reads one YAML or JSON text into plain values. Every scalar arrives as text (failsafe schema), so
// that clause 3.10 does not become the number 3.1. Whatever could mean two things, or nothing, is
// refused with its line: anchors, aliases, tags, keys written twice, empty keys and empty values.

import type { Document } from 'yaml'
import type { Path } from '@/lib/core/format/finding'
import { showHidden } from '@/lib/core/text/typed/hidden-characters'
import { type Composed, composeYaml, mostNodes } from './compose-yaml'
import type { FileRefusal } from './decode-text'
import { findAmbiguities } from './find-ambiguities'
import { openOffsets } from './open-offsets'

type YamlProblem = { line: number; path: Path } & FileRefusal

/** `lineOf` gives the line, from 1, of the entry at a path, or of the nearest entry around it. */
export type YamlReading =
  | { read: true; value: unknown; lineOf: (path: Path) => number }
  | { read: false; problems: YamlProblem[] }

export function readYaml(text: string): YamlReading {
  const control = text.search(controlCharacter)
  if (control >= 0) {
    return refuse(problemAt(lineIn(text, control), 'control-character', 'control-character'))
  }
  const { document, stopped, lines } = composeYaml(text)
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  if (stopped) return refuse(describeStop(stopped.why, lineAt(stopped.offset)))
  const broken = document ? findSyntaxError(document, lineAt) : emptyFile
  if (!document || broken) return refuse(broken ?? emptyFile)
  const ambiguities = findAmbiguities(document.contents)
  if (ambiguities.length > 0) {
    const problems = ambiguities.map(({ offset, ...rest }) => ({ line: lineAt(offset), ...rest }))
    return { read: false, problems }
  }
  const offsetOf = openOffsets(document.contents)
  return {
    read: true,
    value: document.toJS({ maxAliasCount: 0 }),
    lineOf: (path) => lineAt(offsetOf(path)),
  }
}

/** A control character other than tab and line ends, which YAML and JSON forbid. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/

const emptyFile = problemAt(1, 'empty', 'content')

function refuse(problem: YamlProblem): YamlReading {
  return { read: false, problems: [problem] }
}

function lineIn(text: string, offset: number) {
  return text.slice(0, offset).split('\n').length
}

function describeStop(why: NonNullable<Composed['stopped']>['why'], line: number): YamlProblem {
  switch (why) {
    case 'second-document':
      return problemAt(line, 'several', 'one-document')
    case 'too-deep':
      return problemAt(line, 'too-deep', 'flatter')
    case 'too-many-nodes': {
      const message = { code: 'file-problem.yaml.too-much', values: { most: mostNodes } } as const
      return { line, path: [], message, fix: { code: 'file-problem.fix.blank-lines', values: {} } }
    }
  }
}

/** The first error only: those after it are mostly its echoes. */
function findSyntaxError(
  { errors: [error], contents }: Document,
  lineAt: (offset: number) => number,
): YamlProblem | null {
  if (!error) return contents === null ? emptyFile : null
  const message = { code: 'file-problem.yaml.syntax', values: { reason: brief(error.message) } } as const
  const fix = { code: 'file-problem.fix.syntax', values: {} } as const
  return { line: lineAt(error.pos[0]), path: [], message, fix }
}

/** The library may quote a text of any length. */
function brief(message: string): string {
  const shown = showHidden(message.slice(0, 200))
  return message.length > 200 ? `${shown}…` : shown
}

function problemAt(
  line: number,
  what: 'control-character' | 'empty' | 'several' | 'too-deep',
  fix: 'control-character' | 'content' | 'one-document' | 'flatter',
): YamlProblem {
  return {
    line,
    path: [],
    message: { code: `file-problem.yaml.${what}`, values: {} },
    fix: { code: `file-problem.fix.${fix}`, values: {} },
  }
}
