import { type BarColours, intervalBar } from '@/lib/core/report/interval-bar'

type IntervalPictureProps = { low: number; high: number; thresholds: readonly number[]; label: string }

/** A section's bounds as a picture; `label` says the same in words. */
export function IntervalPicture({ low, high, thresholds, label }: IntervalPictureProps) {
  const drawing = intervalBar({ low, high }, thresholds, colours)
  return (
    <span
      className="report-bar"
      role="img"
      aria-label={label}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing of two numbers, shared with the PDF
      dangerouslySetInnerHTML={{ __html: drawing }}
    />
  )
}

const colours: BarColours = {
  track: 'var(--color-sunken, #f1ede6)',
  known: 'var(--color-accent, #12656b)',
  uncertain: 'var(--color-accent, #12656b)',
  notch: 'var(--color-edge, #7d7568)',
}
