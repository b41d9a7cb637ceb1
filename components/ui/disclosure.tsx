import { clsx } from 'clsx/lite'
import type { ReactNode } from 'react'

type DisclosureProps = { summary: ReactNode; open?: boolean; children: ReactNode; className?: string }

/** Folded text that opens without a script. Paper cannot unfold, so it is left out there. */
export function Disclosure({ summary, open = false, children, className }: DisclosureProps) {
  return (
    // A reader may unfold it before the scripts are there, which React would otherwise report as a fault.
    <details open={open} suppressHydrationWarning className={clsx('print:hidden', className)}>
      <summary className="unfolds">{summary}</summary>
      <div className="unfolded">{children}</div>
    </details>
  )
}
