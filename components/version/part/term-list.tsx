import { clsx } from 'clsx/lite'
import type { ReactNode } from 'react'

type TermListProps = { terms: readonly (readonly [term: string, words: ReactNode])[]; stacked?: boolean }

/** Short facts about a thing, each with its name: in two columns, or in a narrow place one above the other. */
export function TermList({ terms, stacked = false }: TermListProps) {
  return (
    <dl
      className={clsx(
        'grid text-small',
        stacked ? 'gap-3' : 'gap-x-6 gap-y-1.5 sm:grid-cols-[max-content_minmax(0,1fr)]',
      )}
    >
      {terms.map(([term, words]) => (
        <div key={term} className={stacked ? undefined : 'sm:contents'}>
          <dt className="text-ink-soft">{term}</dt>
          <dd className="min-w-0">{words}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A fingerprint that may break anywhere. */
export function Fingerprint({ children }: { children: string }) {
  return <code className="font-mono text-[0.8125rem] break-all">{children}</code>
}
