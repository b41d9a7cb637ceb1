import { createReadStream } from 'node:fs'
import type { TextType } from '../file-types'
import { type Refused, refuseFile } from '../refusal'

/**
 * Which kind of text a file holds that no signature tells apart, or that it is not one. Text is UTF-8 without control
 * characters. `promised` is what its name says, which only decides between kinds of text.
 */
export async function examineText(
  path: string,
  promised: string | undefined,
): Promise<{ type: TextType } | Refused> {
  let first = ''
  for await (const piece of decoded(path)) {
    if (piece === null) return refuseFile({ code: 'form-problem.evidence-file.type', values: {} })
    if (piece === 'utf-16') return refuseFile({ code: 'form-problem.evidence-file.utf-16', values: {} })
    first ||= piece.trimStart().slice(0, 1)
  }
  if (promised === 'csv') return { type: 'csv' }
  return { type: promised === 'json' && '{["'.includes(first) && first !== '' ? 'json' : 'text' }
}

/** The text in pieces; `null` where it is none, `utf-16` where its first bytes say so. */
async function* decoded(path: string): AsyncGenerator<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  try {
    for await (const chunk of createReadStream(path)) {
      if (isFirst && byteOrderMark.test(Buffer.from(chunk.subarray(0, 2)).toString('latin1'))) yield 'utf-16'
      isFirst = false
      const piece = decoder.decode(chunk, { stream: true })
      yield control.test(piece) ? null : piece
    }
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    yield null
  }
}

const byteOrderMark = /^(?:\xff\xfe|\xfe\xff)/

/** All control characters but tab, line ends, form feed and the escape of coloured logs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const control = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/
