// Turns a text into a YAML document in one pass, and stops where lists and mappings nest so deeply, or hold so
// much, that building a value from them could take the process down.

import { Composer, CST, type Document, Lexer, LineCounter, Parser } from 'yaml'

export type Composed = {
  /** Null where reading stopped. */
  document: Document | null
  /** Where a second document starts, the nesting is too deep, or the file holds too much. */
  stopped: { why: 'second-document' | Excess; offset: number } | null
  lines: LineCounter
}

/** Deeper than any content or assessment file goes: conditions within conditions reach about twenty. */
const maxDepth = 60

/** Every scalar as text; repeated keys stay, for the reader to refuse. */
const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const

/** Keys, texts, lists and mappings of one file. Sixty questions with all the evidence they may have hold a third of it. */
export const mostNodes = 40_000

type Excess = 'too-deep' | 'too-many-nodes'

/** What begins a node; a mapping or list in a block counts by its entries. */
const nodeStarts: ReadonlySet<string | null> = new Set([
  'scalar',
  'single-quoted-scalar',
  'double-quoted-scalar',
  'alias',
  'flow-map-start',
  'flow-seq-start',
])

/** Signs, blanks and comments too: a node rarely has more than five of its own. */
const mostTokens = 10 * mostNodes
/** Long texts have lines; each costs time again wherever the text is read. */
const mostLines = 10 * mostNodes

export function composeYaml(text: string): Composed {
  const lines = new LineCounter()
  const tooFar = findLine(text, mostLines)
  if (tooFar >= 0) return { document: null, stopped: { why: 'too-many-nodes', offset: 0 }, lines }
  const parser = new Parser(lines.addNewLine)
  let excess: { why: Excess; offset: number } | null = null
  let [nodes, count] = [0, 0]

  function* tokens() {
    lines.addNewLine(0)
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme)
      count++
      if (nodeStarts.has(CST.tokenType(lexeme))) nodes++
      const isTooMuch = nodes > mostNodes || count > mostTokens
      const why = parser.stack.length > maxDepth ? 'too-deep' : isTooMuch ? 'too-many-nodes' : null
      if (why) {
        excess = { why, offset: parser.offset }
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
  if (excess) return { document: null, stopped: excess, lines }
  return { document, stopped: null, lines }
}

/** Where a line begins, counted from 0; -1 where the text has fewer. */
function findLine(text: string, line: number): number {
  let at = 0
  for (let count = 0; count < line && at >= 0; count++) at = text.indexOf('\n', at) + 1 || -1
  return at
}
