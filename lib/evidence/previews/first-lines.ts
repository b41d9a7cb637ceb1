import type { Readable } from 'node:stream'

export type FirstLines = { lines: string[]; isCut: boolean }

const most = { lines: 200, characters: 2_000, textCharacters: 1_000_000 }

/**
 * The first 200 lines of a text, each of at most 2,000 characters, for a page that escapes them. Characters that nobody sees or that
 * turn the direction of text are written out, so that a line reads as it is stored. No more of the stream is read.
 */
export async function firstLines(content: Readable): Promise<FirstLines> {
  const decoder = new TextDecoder('utf-8')
  let text = ''
  let isWhole = true
  for await (const chunk of content) {
    text += decoder.decode(chunk, { stream: true })
    isWhole = countLineEnds(text) <= most.lines && text.length <= most.textCharacters
    if (!isWhole) break
  }
  const all = text.split(/\r\n|\r|\n/)
  const isLonger = !isWhole || all.slice(most.lines).some((line) => line !== '')
  const lines = all.slice(0, most.lines)
  if (lines.at(-1) === '') lines.pop()
  return {
    lines: lines.map((line) => visible(line.slice(0, most.characters))),
    isCut: isLonger || lines.some((line) => line.length > most.characters),
  }
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}

function visible(line: string): string {
  return line.replace(unseen, (character) => `[U+${hexOf(character)}]`)
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}

/** Control characters but tab, marks of direction, and spaces without width. */
const unseen = /[^\P{Cc}\t]|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u2028\u2029]/gu
