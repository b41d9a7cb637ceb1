// The one chart of the product: a section's bounds on a scale from 0 to 100. What is shown is solid,
// what is not known yet is hatched, and the thresholds of the levels are notched, so that the picture
// survives greyscale, print and colour-blindness. Pages and the PDF draw from this same text; the
// numbers are always written next to it.

/** Colours as SVG or CSS colour values. */
export type BarColours = { track: string; known: string; uncertain: string; notch: string }

const width = 200
const height = 12
const middle = height / 2

/**
 * SVG source of one interval bar, 200 by 12 units, without any text from people.
 * `low` and `high` lie between 0 and 100; `thresholds` are the levels' lower ends.
 */
export function intervalBar(
  interval: { low: number; high: number },
  thresholds: readonly number[],
  colours: BarColours,
): string {
  const low = position(interval.low)
  const high = position(interval.high)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" preserveAspectRatio="none">`,
    `<rect x="0" y="2" width="${width}" height="8" rx="1.5" fill="${colours.track}"/>`,
    ...(high > low ? uncertainPart(low, high, colours.uncertain) : []),
    low > 0 ? `<rect x="0" y="2" width="${low}" height="8" rx="1.5" fill="${colours.known}"/>` : '',
    ...thresholds.filter((from) => from > 0).map((from) => notch(position(from), colours.notch)),
    '</svg>',
  ].join('')
}

function position(points: number): number {
  return Math.round(points * width) / 100
}

/** Hatched by a dashed thick line, and outlined, so that it differs from the known part in shape too. */
function uncertainPart(low: number, high: number, colour: string): string[] {
  return [
    `<line x1="${low}" y1="${middle}" x2="${high}" y2="${middle}" stroke="${colour}" stroke-width="8" stroke-dasharray="1.2 1.6"/>`,
    `<rect x="${low}" y="2.4" width="${high - low}" height="7.2" fill="none" stroke="${colour}" stroke-width="0.8"/>`,
  ]
}

function notch(x: number, colour: string): string {
  return `<line x1="${x}" y1="0" x2="${x}" y2="${height}" stroke="${colour}" stroke-width="0.8"/>`
}
