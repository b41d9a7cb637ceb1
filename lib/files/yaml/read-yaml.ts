// Reads one YAML or JSON text into plain values. Every scalar arrives as text (failsafe schema), so
// that clause 3.10 does not become the number 3.1. Whatever could mean two things, or nothing, is
// refused with its line: anchors, aliases, tags, keys written twice, empty keys and empty values.

import type { Document } from 'yaml'
import type { Path } from '@/lib/core/format/finding'
import { showHidden } from '@/lib/core/text/typed/hidden-characters'
import { type Composed, composeYaml, mostNodes } from './compose-yaml'
import { findAmbiguities } from './find-ambiguities'
import { openOffsets } from './open-offsets'

type YamlProblem = { line: number; path: Path; message: string; fix: string }

/** `lineOf` gives the line, from 1, of the entry at a path, or of the nearest entry around it. */
export type YamlReading =
  | { read: true; value: unknown; lineOf: (path: Path) => number }
  | { read: false; problems: YamlProblem[] }

export function readYaml(text: string): YamlReading {
  const control = text.search(controlCharacter)
  if (control >= 0) {
    const fix = 'Remove it; an editor that shows invisible characters finds it.'
    return refuse(problemAt(lineIn(text, control), [], 'The text contains a control character.', fix))
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

const emptyFile = problemAt(1, [], 'The file is empty.', 'Write the content, or remove the file.')

function refuse(problem: YamlProblem): YamlReading {
  return { read: false, problems: [problem] }
}

function lineIn(text: string, offset: number) {
  return text.slice(0, offset).split('\n').length
}

function describeStop(why: NonNullable<Composed['stopped']>['why'], line: number): YamlProblem {
  switch (why) {
    case 'second-document': {
      const fix = 'Keep one document a file and remove the line ---.'
      return problemAt(line, [], 'The file holds several documents.', fix)
    }
    case 'too-deep': {
      const fix = 'Write it flatter; no file of this kind needs so many levels.'
      return problemAt(line, [], 'Lists or mappings are nested too deeply.', fix)
    }
    case 'too-many-nodes': {
      const fix = 'Remove what does not belong to an assessment, and blank lines and comments.'
      const message = `The file holds more than ${mostNodes} keys, texts and lists, or ten times as many lines and signs; no more is read.`
      return problemAt(line, [], message, fix)
    }
  }
}

/** The first error only: those after it are mostly its echoes. */
function findSyntaxError({ errors: [error], contents }: Document, lineAt: (offset: number) => number) {
  if (!error) return contents === null ? emptyFile : null
  const fix = 'Check the indentation, the colons and the quotes on this line and those beside it.'
  return problemAt(lineAt(error.pos[0]), [], `This is not valid YAML: ${brief(error.message)}.`, fix)
}

/** The library may quote a text of any length. */
function brief(message: string): string {
  const shown = showHidden(message.slice(0, 200))
  return message.length > 200 ? `${shown}…` : shown
}

function problemAt(line: number, path: Path, message: string, fix: string): YamlProblem {
  return { line, path, message, fix }
}
