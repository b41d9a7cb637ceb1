import type { ReactNode } from 'react'

/** What this page is, above it what it belongs to, below it one sentence. */
export function PageHeading({
  over,
  children,
  lead,
}: {
  over?: ReactNode
  children: ReactNode
  lead?: ReactNode
}) {
  return (
    <div className="mb-8">
      {over && <p className="mb-1 text-ink-soft">{over}</p>}
      <h1 className="text-title">{children}</h1>
      {lead && <p className="measure mt-3 text-lead text-ink-soft">{lead}</p>}
    </div>
  )
}
