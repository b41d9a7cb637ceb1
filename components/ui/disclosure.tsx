import { clsx } from 'clsx/lite'
import type { ReactNode } from 'react'

type DisclosureProps = { summary: ReactNode; open?: boolean; children: ReactNode; className?: string }

/** Folded text that opens without a script. Paper cannot unfold, so it is left out there. */
export function Disclosure({ summary, open = false, children, className }: DisclosureProps) {
  return (
    // A reader may unfold it before the scripts are there, which React would otherwise report as a fault.
    <details open={open} suppressHydrationWarning className={clsx('group print:hidden', className)}>
      <summary className="inline-flex min-h-8 list-none items-center gap-2 rounded-box text-accent hover:text-accent-strong [&::-webkit-details-marker]:hidden">
        <svg
          viewBox="0 0 12 12"
          aria-hidden="true"
          className="size-3 shrink-0 group-open:rotate-90 rtl:-scale-x-100"
        >
          <path d="M4 1.5 8.500 6 4 10.500" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
        <span className="underline decoration-1 underline-offset-4">{summary}</span>
      </summary>
      <div className="mt-2 mb-3 ps-5">{children}</div>
    </details>
  )
}
