// @ts-check
// Reads the faces that a text needs, and remembers them: files, and which characters each draws.

import { readFileSync } from 'node:fs'
import { facesFor } from './faces.js'
import { coveredBy } from './glyph-coverage.js'

/** @typedef {{ family: string, blobs: Buffer[], covers: (codePoint: number) => boolean }} LoadedFace */

/** @type {Map<string, LoadedFace>} */
const loaded = new Map()

/**
 * The faces for the characters of `text` that `base` does not draw, in the order in which they are tried.
 *
 * @param {string} text @param {string} language @param {(codePoint: number) => boolean} base @returns {LoadedFace[]}
 */
export function facesNeeded(text, language, base) {
  let missing = [...new Set(text)].filter((character) => !base(character.codePointAt(0) ?? 0))
  // Emoji such as a digit in a key cap begin with a character that Source Sans has.
  const needed = []
  for (const face of facesFor(language)) {
    if (!missing.some((character) => face.covers.test(character))) continue
    const ready = loaded.get(face.family) ?? load(face)
    const rest = missing.filter((character) => !ready.covers(character.codePointAt(0) ?? 0))
    if (rest.length < missing.length) needed.push(ready)
    missing = rest
  }
  return needed
}

/** @param {import('./faces.js').Face} face */
function load({ family, files }) {
  const blobs = files.map((file) => readFileSync(file))
  const coverages = blobs.map(coveredBy)
  const ready = {
    family,
    blobs,
    covers: (/** @type {number} */ point) => coverages.every((covers) => covers(point)),
  }
  loaded.set(family, ready)
  return ready
}
