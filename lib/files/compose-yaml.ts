// Turns a text into a YAML document in one pass, and stops where lists and mappings nest so deeply that
// building a value from them could take the process down.

import { Composer, type Document, Lexer, LineCounter, Parser } from 'yaml'

export type Composed = {
  /** Null where reading stopped. */
  document: Document | null
  /** Where a second document starts, or where the nesting is too deep. */
  stopped: { why: 'second-document' | 'too-deep'; offset: number } | null
  lines: LineCounter
}

/** Deeper than any content or assessment file goes: conditions within conditions reach about twenty. */
const deepest = 60

/** Every scalar as text; repeated keys stay, for the reader to refuse. */
const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const

export function composeYaml(text: string): Composed {
  const lines = new LineCounter()
  const parser = new Parser(lines.addNewLine)
  let tooDeepAt: number | null = null

  function* tokens() {
    lines.addNewLine(0)
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme)
      if (parser.stack.length > deepest) {
        tooDeepAt = parser.offset
        return
      }
    }
    yield* parser.end()
  }

  let document: Document | null = null
  for (const each of new Composer(options).compose(tokens(), true, text.length)) {
    if (document) return { document: null, stopped: { why: 'second-document', offset: each.range[0] }, lines }
    document = each
  }
  if (tooDeepAt !== null) return { document: null, stopped: { why: 'too-deep', offset: tooDeepAt }, lines }
  return { document, stopped: null, lines }
}
