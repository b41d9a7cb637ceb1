import { clsx } from 'clsx/lite'
import type { ReactNode } from 'react'

export type TagTone = 'plain' | 'accent' | 'danger' | 'done'

/** A status word. The word carries the meaning; the colour only helps the eye. */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'inline-block rounded-box border text-small leading-6 font-semibold whitespace-nowrap',
        tones[tone],
      )}
    >
      {children}
    </span>
  )
}

const tones: Record<TagTone, string> = {
  plain: 'px-2 border-line bg-sunken text-ink-soft',
  accent: 'px-2 border-accent bg-accent-soft text-accent-strong',
  done: 'border-transparent text-ink-soft',
  danger: 'px-2 border-danger bg-danger-soft text-danger',
}
