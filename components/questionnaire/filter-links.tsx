import Link from 'next/link'
import type { ReactNode } from 'react'
import { whoKnows } from '@/lib/core/questionnaire/question-words'
import { classNames } from '../ui/class-names'
import { filterQuery, type QuestionFilter } from './question-filter'

/** Links, not controls: the filtered list has its own address. */
export function FilterLinks({ path, filter }: { path: string; filter: QuestionFilter }) {
  return (
    <nav
      aria-label="Which questions to show"
      className="mb-6 flex flex-wrap gap-x-8 gap-y-1 text-small print:hidden"
    >
      <FilterRow label="Show">
        {shows.map(({ show, text }) => (
          <FilterLink
            key={show}
            href={path + filterQuery({ ...filter, show })}
            isCurrent={filter.show === show}
          >
            {text}
          </FilterLink>
        ))}
      </FilterRow>
      <FilterRow label="Who knows">
        {knowers.map((knows) => (
          <FilterLink
            key={knows ?? 'anyone'}
            href={path + filterQuery({ ...filter, knows })}
            isCurrent={filter.knows === knows}
          >
            {knows ? whoKnows[knows] : 'Anyone'}
          </FilterLink>
        ))}
      </FilterRow>
    </nav>
  )
}

const shows = [
  { show: 'all', text: 'All' },
  { show: 'essential', text: 'Essential' },
  { show: 'open', text: 'Open' },
] as const
const knowers = [null, 'engineering', 'product', 'legal', 'support'] as const

function FilterRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-1">
      <span className="pe-1 text-ink-soft">{label}</span>
      {children}
    </div>
  )
}

function FilterLink({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: string }) {
  return (
    <Link
      href={href}
      aria-current={isCurrent ? 'true' : undefined}
      className={classNames(
        'inline-flex min-h-9 items-center rounded-box border px-3',
        isCurrent
          ? 'border-accent bg-accent-soft font-semibold text-accent-strong no-underline'
          : 'border-transparent',
      )}
    >
      {children}
    </Link>
  )
}
