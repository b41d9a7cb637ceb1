import { clsx } from 'clsx/lite'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** Links, not controls: a filtered list has its own address. */
export function FilterRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-1">
      <span className="pe-1 text-ink-soft">{label}</span>
      {children}
    </div>
  )
}

export function FilterLink({
  href,
  isCurrent,
  children,
}: {
  href: string
  isCurrent: boolean
  children: ReactNode
}) {
  return (
    <Link
      href={href}
      aria-current={isCurrent ? 'true' : undefined}
      className={clsx(
        'inline-flex min-h-9 items-center gap-2 rounded-box border px-3',
        isCurrent
          ? 'border-accent bg-accent-soft font-semibold text-accent-strong no-underline'
          : 'border-transparent',
      )}
    >
      {children}
    </Link>
  )
}
