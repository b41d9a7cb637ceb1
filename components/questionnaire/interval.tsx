import { type BarColours, intervalBar } from '@/lib/core/report/interval-bar'

/** Bounds drawn to scale; the words beside it say the same. */
export function Interval({
  low,
  high,
  thresholds,
}: {
  low: number
  high: number
  thresholds: readonly number[]
}) {
  const words = low === high ? `${low} of 100 points` : `Between ${low} and ${high} of 100 points`
  return (
    <div className="flex flex-col gap-1">
      <span
        aria-hidden="true"
        className="block [&>svg]:block [&>svg]:h-3 [&>svg]:w-full"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, made of numbers only
        dangerouslySetInnerHTML={{ __html: intervalBar({ low, high }, thresholds, colours) }}
      />
      <p className="text-small text-ink-soft">{words}</p>
    </div>
  )
}

const colours: BarColours = {
  track: 'var(--color-line)',
  known: 'var(--color-level-4)',
  uncertain: 'var(--color-level-2)',
  notch: 'var(--color-ink-soft)',
}
