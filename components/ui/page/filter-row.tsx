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
    <Link href={href} aria-current={isCurrent ? 'true' : undefined} className="filter-link">
      {children}
    </Link>
  )
}
