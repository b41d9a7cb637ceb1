import { Children, type ReactNode } from 'react'
import { english } from '@/lib/words/english'

const { t } = english

type FoldProps = { summary: string; children: ReactNode }

/** A part that is closed until somebody opens it; open in print, and when an address leads into it. */
export function Fold({ summary, children }: FoldProps) {
  return (
    <details className="report-fold">
      <summary>{summary}</summary>
      {children}
    </details>
  )
}

/** How many entries of a list are open from the start. */
const open = 10

/** Entries of which all after the tenth are folded. */
export function FoldedAfterTen({ children }: { children: ReactNode }) {
  const entries = Children.toArray(children)
  const rest = entries.slice(open)
  return (
    <>
      {entries.slice(0, open)}
      {rest.length > 0 && <Fold summary={t('glance.more-entries', { count: rest.length })}>{rest}</Fold>}
    </>
  )
}

/** A list of which all after the tenth entry is folded; `children` are its entries. */
export function FoldedList({ children }: { children: ReactNode }) {
  const entries = Children.toArray(children)
  const rest = entries.slice(open)
  return (
    <>
      <ul className="report-list">{entries.slice(0, open)}</ul>
      {rest.length > 0 && (
        <Fold summary={t('glance.more-entries', { count: rest.length })}>
          <ul className="report-list">{rest}</ul>
        </Fold>
      )}
    </>
  )
}
