import { clsx } from 'clsx/lite'
import type { LookCount } from '@/lib/words/first-look-words'

/** How many essentials fare how, each a number with its words. */
export function LookCounts({ counts }: { counts: readonly LookCount[] }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-[repeat(auto-fit,minmax(8rem,1fr))]">
      {counts.map(({ kind, number, words }) => (
        <li
          key={kind}
          className={clsx(
            'rounded-box border bg-surface p-4 shadow-resting',
            kind === 'crossed' && number > 0 ? 'border-danger' : 'border-line',
          )}
        >
          <span className={clsx('block text-title leading-tight font-semibold', colourOf(kind, number))}>
            {number}
          </span>{' '}
          <span className="text-small">{words}</span>
        </li>
      ))}
    </ul>
  )
}

function colourOf(kind: LookCount['kind'], number: number): string | undefined {
  if (kind === 'in-good-order') return 'text-accent'
  return kind === 'crossed' && number > 0 ? 'text-danger' : undefined
}
