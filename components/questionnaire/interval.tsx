import type { BarColours } from '@/lib/core/report/parts/interval-bar'
import { browserWords } from '@/lib/words/browser-words'
import score from '@/lib/words/generated/score'
import { IntervalBar } from './interval-bar'

const { t } = browserWords(score)

type IntervalProps = { low: number; high: number; thresholds: readonly number[] }

/** Bounds drawn to scale; the words beside it say the same. */
export function Interval({ low, high, thresholds }: IntervalProps) {
  const words = t('score.points', { exact: low === high ? 'yes' : 'no', low, high })
  return (
    <div className="flex flex-col gap-1">
      <IntervalBar
        low={low}
        high={high}
        thresholds={thresholds}
        colours={colours}
        className="block [&>svg]:block [&>svg]:h-3 [&>svg]:w-full"
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
