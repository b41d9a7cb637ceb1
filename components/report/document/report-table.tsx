import type { ReactNode } from 'react'

type ReportTableProps = {
  caption: string
  /** All columns but the first are numbers. */
  isNumbers?: boolean
  children: ReactNode
}

/** A table of the report with its caption; scrolls inside itself where the page is narrow. */
export function ReportTable({ caption, isNumbers = false, children }: ReportTableProps) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={caption}
      className="report-scroll"
    >
      <table className={isNumbers ? 'report-table report-numbers' : 'report-table'}>
        <caption className="report-caption">{caption}</caption>
        {children}
      </table>
    </section>
  )
}
