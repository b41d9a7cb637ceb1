// Which characters a TrueType font can draw, read from its `cmap` table (OpenType specification,
// formats 4 and 12). Needed because the PDF/UA export refuses a document with a missing glyph.

/** @param {Buffer} font @returns {(codePoint: number) => boolean} */
export function coveredBy(font) {
  const cmap = tableOffset(font, 'cmap')
  const subtables = range(font.readUInt16BE(cmap + 2)).map((i) => cmap + font.readUInt32BE(cmap + 8 + 8 * i))
  const covered = new Set()
  for (const at of subtables) for (const point of codePoints(font, at)) covered.add(point)
  return (codePoint) => covered.has(codePoint)
}

function tableOffset(font, tag) {
  const found = range(font.readUInt16BE(4))
    .map((i) => 12 + 16 * i)
    .find((at) => font.toString('latin1', at, at + 4) === tag)
  if (found === undefined) throw new Error(`the font has no ${tag} table`)
  return font.readUInt32BE(found + 8)
}

function codePoints(font, at) {
  const format = font.readUInt16BE(at)
  if (format === 12) return range(font.readUInt32BE(at + 12)).flatMap((i) => group(font, at + 16 + 12 * i))
  if (format === 4) return segments(font, at)
  return []
}

function group(font, at) {
  const first = font.readUInt32BE(at)
  return range(font.readUInt32BE(at + 4) - first + 1).map((i) => first + i)
}

/** Format 4 segments may map single characters to no glyph; those are left out. */
function segments(font, at) {
  const count = font.readUInt16BE(at + 6) / 2
  const [ends, starts, deltas, offsets] = [14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count].map(
    (n) => at + n,
  )
  return range(count).flatMap((i) => {
    const first = font.readUInt16BE(starts + 2 * i)
    const last = font.readUInt16BE(ends + 2 * i)
    if (first === 0xffff) return []
    const delta = font.readUInt16BE(deltas + 2 * i)
    const offset = font.readUInt16BE(offsets + 2 * i)
    return range(last - first + 1)
      .map((k) => first + k)
      .filter((point) => glyphOf(font, point, first, delta, offset, offsets + 2 * i) !== 0)
  })
}

function glyphOf(font, point, first, delta, offset, offsetAt) {
  if (offset === 0) return (point + delta) & 0xffff
  const glyph = font.readUInt16BE(offsetAt + offset + 2 * (point - first))
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

function range(count) {
  return Array.from({ length: count }, (_, i) => i)
}
