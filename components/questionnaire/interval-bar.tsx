import { type BarColours, intervalBar } from '@/lib/core/report/parts/interval-bar'

type IntervalBarProps = {
  low: number
  high: number
  thresholds: readonly number[]
  colours: BarColours
  className: string
  /** Left out where words beside it say the same. */
  label?: string
}

/** The bounds of a section drawn to scale, on the pages and in the report alike. */
export function IntervalBar({ low, high, thresholds, colours, className, label }: IntervalBarProps) {
  return (
    <span
      className={className}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, made of numbers only
      dangerouslySetInnerHTML={{ __html: intervalBar({ low, high }, thresholds, colours) }}
    />
  )
}
