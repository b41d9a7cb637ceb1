import Link from 'next/link'
import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import listMessages from '@/lib/words/generated/list'

const { t, rich } = browserWords(listMessages)

type PageLinksProps = {
  /** What the pages hold: "products". */
  of: string
  /** The address of the list, perhaps with the query of a filter. */
  path: string
  page: { earlier: string | null; later: string | null }
  /** Which part of the list this page shows. */
  children?: ReactNode
}

/** The ways to the pages before and after this one of a long list; nothing where the list is one page. */
export function PageLinks({ of, path, page, children }: PageLinksProps) {
  const { earlier, later } = page
  const query = path.includes('?') ? '&' : '?'
  if (!earlier && !later) return null
  return (
    <nav
      aria-label={t('list.pages', { of })}
      className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden"
    >
      {children && <p className="measure wrap-anywhere text-ink-soft">{children}</p>}
      <p className="flex flex-wrap gap-x-6">
        {earlier && (
          <Link
            rel="prev"
            href={`${path}${query}before=${earlier}`}
            className="inline-flex min-h-11 items-center"
          >
            <span aria-hidden="true">←&nbsp;</span>
            {rich('list.previous', { of, spoken })}
          </Link>
        )}
        {later && (
          <Link
            rel="next"
            href={`${path}${query}after=${later}`}
            className="inline-flex min-h-11 items-center"
          >
            {rich('list.next', { of, spoken })}
            <span aria-hidden="true">&nbsp;→</span>
          </Link>
        )}
      </p>
    </nav>
  )
}

function spoken(inside: ReactNode) {
  return <span className="spoken-only">{inside}</span>
}
