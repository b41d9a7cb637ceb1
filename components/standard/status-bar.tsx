import { provisionStatuses } from '@/lib/core/report/words/standard-words'
import type { ProvisionStatus } from '@/lib/core/standards/indication'

const [width, height] = [200, 12]

type StatusBarProps = {
  counts: Record<ProvisionStatus, number>
  /** The counts in words. */
  words: string
}

/** The counts drawn to scale, in the language of our other bars: solid, hatched, outlined; the words say the same. */
export function StatusBar({ counts, words }: StatusBarProps) {
  const total = provisionStatuses.reduce((sum, status) => sum + counts[status], 0)
  return (
    <div className="flex flex-col gap-1">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="block h-3 w-full"
      >
        {placed(counts, total).map(({ status, x, size }) => (
          <Part key={status} status={status} x={x} size={size} />
        ))}
      </svg>
      <p className="text-small text-ink-soft">{words}</p>
    </div>
  )
}

function placed(counts: Record<ProvisionStatus, number>, total: number) {
  let x = 0
  return provisionStatuses.flatMap((status) => {
    const size = total > 0 ? (counts[status] / total) * width : 0
    const from = x
    x += size
    return size > 0 ? [{ status, x: from, size: Math.max(size - 0.6, 0.6) }] : []
  })
}

function Part({ status, x, size }: { status: ProvisionStatus; x: number; size: number }) {
  const box = { x, y: 2, width: size, height: 8 }
  switch (status) {
    case 'indicated':
      return <rect {...box} className="fill-level-4" />
    case 'partly-indicated':
      return (
        <>
          <line
            x1={x}
            x2={x + size}
            y1={height / 2}
            y2={height / 2}
            strokeWidth="8"
            strokeDasharray="1.2 1.6"
            className="stroke-level-2"
          />
          <rect {...box} strokeWidth="0.5" className="fill-transparent stroke-level-2" />
        </>
      )
    case 'not-indicated':
      return <rect {...box} strokeWidth="0.6" className="fill-surface stroke-edge" />
    case 'unknown':
      return (
        <rect {...box} strokeWidth="0.6" strokeDasharray="1.5 1.5" className="fill-surface stroke-edge" />
      )
    case 'not-applicable':
    case 'not-asked':
      return <rect {...box} className="fill-line" />
  }
}
