// A text may nest so deeply that reading it takes the process down with it. This looks at the marks
// alone, in one pass, before anything is built from them.

import { CST, Lexer } from 'yaml'

/** Deeper than any content or assessment file goes: conditions within conditions reach about ten. */
const deepest = 40
/** Four times as wide as forty levels of pretty-printed JSON would need. */
const widestIndent = 640

/** The offset of the first place nested too deeply, or null. */
export function findDeepNesting(text: string): number | null {
  let flow = 0
  let onLine = 0
  let atLineStart = true
  let offset = 0
  for (const token of new Lexer().lex(text)) {
    if (isMark(token)) continue
    const kind = CST.tokenType(token)
    if (kind === 'flow-seq-start' || kind === 'flow-map-start') flow += 1
    if (kind === 'flow-seq-end' || kind === 'flow-map-end') flow -= 1
    if (kind === 'seq-item-ind' || kind === 'explicit-key-ind' || kind === 'map-value-ind') onLine += 1
    if (kind === 'newline') onLine = 0
    const isWide = kind === 'space' && atLineStart && token.length > widestIndent
    if (flow > deepest || onLine > deepest || isWide) return offset
    atLineStart = kind === 'newline'
    offset += token.length
  }
  return null
}

/** Marks that the lexer adds and the text does not hold; `readYaml` has refused them in the text. */
function isMark(token: string) {
  return token === CST.DOCUMENT || token === CST.FLOW_END || token === CST.SCALAR
}
