// Compares two texts word by word, for readers: one or two equal words between two changes
// are shown as part of the change.

import { diffWordsWithSpace } from 'diff'

export type Piece = { kind: 'same' | 'gone' | 'come'; text: string }

/** The pieces in reading order; removed ones before those that replace them. */
export function wordDifference(before: string, after: string): Piece[] {
  const pieces = diffWordsWithSpace(before, after).map(
    ({ value, added, removed }): Piece => ({ kind: added ? 'come' : removed ? 'gone' : 'same', text: value }),
  )
  return stretchesOf(pieces).flatMap(mergeStretch)
}

/** Fewer words than this between two changes are read as part of them. */
const fewestWords = 3

/** A stretch is one piece that stayed, or changes with the few words between them. */
function stretchesOf(pieces: readonly Piece[]): Piece[][] {
  return pieces.reduce<Piece[][]>((stretches, piece, index) => {
    const last = stretches.at(-1)
    const continues =
      last?.some(({ kind }) => kind !== 'same') && (piece.kind !== 'same' || isBridge(pieces, index))
    if (last && continues) last.push(piece)
    else stretches.push([piece])
    return stretches
  }, [])
}

function isBridge(pieces: readonly Piece[], index: number): boolean {
  const words = pieces[index]?.text.trim().split(/\s+/).filter(Boolean) ?? []
  return index < pieces.length - 1 && words.length < fewestWords
}

function mergeStretch(stretch: readonly Piece[]): Piece[] {
  const [only] = stretch
  if (stretch.length === 1 && only) return [only]
  const side = (without: Piece['kind']) =>
    stretch
      .filter(({ kind }) => kind !== without)
      .map(({ text }) => text)
      .join('')
  const pieces: Piece[] = [
    { kind: 'gone', text: side('come') },
    { kind: 'come', text: side('gone') },
  ]
  return pieces.filter(({ text }) => text !== '')
}
