import { clsx } from 'clsx/lite'
import type { Level } from '@/lib/core/format/questionnaire'
import { couldBeWords, levelWords } from './words'

type LevelProps = {
  level: number
  couldBe: number
  levels: readonly Pick<Level, 'name'>[]
  large?: boolean
  isLive?: boolean
}

/** A level in words, with as many steps filled; then what it could be; in a live score that line keeps its place. */
export function LevelStatement({ level, couldBe, levels, large = false, isLive = false }: LevelProps) {
  return (
    <div>
      <p
        className={clsx(
          'flex items-center gap-3 font-semibold',
          large ? 'text-title leading-tight' : 'text-lead',
        )}
      >
        <Steps level={level} of={levels.length - 1} />
        {levelWords(level, levels)}
      </p>
      {(couldBe > level || isLive) && (
        <p className={clsx('text-ink-soft', isLive && 'min-h-6')}>
          {couldBe > level && couldBeWords(couldBe, levels)}
        </p>
      )}
    </div>
  )
}

/** One bar for each step above nothing, taller and darker as they rise: shape and lightness, no hue. */
function Steps({ level, of }: { level: number; of: number }) {
  const bars = Array.from({ length: of }, (_, index) => bar(index))
  return (
    <svg
      viewBox={`0 0 ${of * 7 - 1} 20`}
      strokeWidth="1"
      aria-hidden="true"
      className="h-5 shrink-0 fill-none stroke-edge"
    >
      <path d={bars.slice(level).join('')} />
      <path d={bars.slice(0, level).join('')} className="fill-accent stroke-accent" />
    </svg>
  )
}

function bar(index: number): string {
  const height = 8 + index * 4
  return `M${index * 7 + 0.5} ${20 - height + 0.5}h5v${height - 1}h-5z`
}
