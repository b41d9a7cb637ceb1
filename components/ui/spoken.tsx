import type { ReactNode } from 'react'

/** The tag of a message around words that are spoken and not shown. */
export function spoken(inside: ReactNode): ReactNode {
  return <span className="spoken-only">{inside}</span>
}
