import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import {
  type ChartLens,
  type ChartPoint,
  type ChartRelease,
  type ChartRun,
  chartRuns,
  hasSeveralQuestionnaires,
  highestLevel,
  lenses,
} from './chart-points'

const { t } = english

/** In units of the drawing: the space of a level, of a release, and around them. */
const step = { x: 44, y: 30 }
const edge = { start: 40, top: 14, bottom: 30, end: 34 }

/**
 * The levels over releases, the first release at the left: a circle for what is claimed, a square for what has evidence, a triangle for
 * what was verified. What it shows is also in the table of releases.
 */
export function LevelChart({ releases }: { releases: readonly ChartRelease[] }) {
  const highest = highestLevel(releases)
  const width = edge.start + Math.max(releases.length - 1, 4) * step.x + edge.end
  const height = edge.top + highest * step.y + edge.bottom
  const at = ({ x, level }: { x: number; level: number }) => ({
    x: edge.start + x * step.x,
    y: edge.top + (highest - level) * step.y,
  })
  const runs = chartRuns(releases)
  return (
    <figure className="mt-6 rounded-box border border-line bg-surface p-4">
      <figcaption className="text-small text-ink-soft">
        {t('over-time.chart')}
        {hasSeveralQuestionnaires(releases) && <> {t('over-time.several-questionnaires')}</>}
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={chartWords(runs)}
        width={width * 1.2}
        className="mt-3 h-auto max-w-full fill-none"
      >
        <Grid highest={highest} end={width - edge.end + 10} at={at} />
        <ReleaseNames releases={releases} at={at} below={height - 8} />
        {runs.map(({ lens, points }) => (
          <g key={`${lens} ${points[0]?.x}`} className={looks[lens]}>
            <polyline
              strokeWidth="1.5"
              points={points
                .map(at)
                .map(({ x, y }) => `${x},${y}`)
                .join(' ')}
            />
            {points.map((point) => (
              <path key={point.x} strokeWidth="1.5" d={shapeAt(lens, at(point))}>
                <title>{pointWords(lens, point)}</title>
              </path>
            ))}
          </g>
        ))}
      </svg>
      <Legend />
    </figure>
  )
}

type At = (point: { x: number; level: number }) => { x: number; y: number }

function Grid({ highest, end, at }: { highest: number; end: number; at: At }) {
  return Array.from({ length: highest + 1 }, (_, level) => at({ x: 0, level }).y).map((y, level) => (
    <g key={y}>
      <path d={`M${edge.start - 14} ${y}H${end}`} className="stroke-line" />
      <text x="4" y={y + 4} fontSize="12" className="fill-ink-soft">
        {level}
      </text>
    </g>
  ))
}

/** The first and the last release are named; names between them would meet. */
function ReleaseNames({ releases, at, below }: { releases: readonly ChartRelease[]; at: At; below: number }) {
  const ends = releases
    .map(({ label }, x) => ({ label, x }))
    .filter(({ x }) => x === 0 || x === releases.length - 1)
  return ends.map(({ label, x }) => (
    <text
      key={x}
      x={at({ x, level: 0 }).x}
      y={below}
      fontSize="12"
      textAnchor={x === 0 ? 'start' : 'end'}
      className="fill-ink-soft"
    >
      {label.length > 14 ? t('over-time.cut', { text: label.slice(0, 13) }) : label}
    </text>
  ))
}

function Legend() {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-small">
      {lenses.map((lens) => (
        <li key={lens} className="inline-flex items-center gap-2">
          <svg viewBox="0 0 16 16" aria-hidden="true" className={`size-4 ${looks[lens]}`}>
            <path strokeWidth="1.5" d={shapeAt(lens, { x: 8, y: 8 })} />
          </svg>
          {t(`report-view.lens.${lens}`)}
        </li>
      ))}
    </ul>
  )
}

const looks: Record<ChartLens, string> = {
  claimed: 'fill-none stroke-ink-soft [&_path]:fill-surface',
  evidenced: 'fill-none stroke-accent [&_path]:fill-accent-soft',
  verified: 'fill-none stroke-ink [&_path]:fill-ink',
}

/** The three shapes differ in size, so that all are seen where they stand on one another. */
function shapeAt(lens: ChartLens, { x, y }: { x: number; y: number }): string {
  if (lens === 'claimed') return `M${x - 7} ${y}a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z`
  if (lens === 'evidenced') return `M${x - 4} ${y - 4}h8v8h-8z`
  return `M${x} ${y - 2.5}l2.5 4.5h-5z`
}

function pointWords(lens: ChartLens, { label, level }: ChartPoint): string {
  return t('over-time.point', { lens: t(`report-view.lens.${lens}`), release: isolatedText(label), level })
}

function chartWords(runs: readonly ChartRun[]): string {
  const points = runs.flatMap(({ lens, points }) => points.map((point) => pointWords(lens, point)))
  return t('over-time.chart-words', { points: english.series(points) })
}
