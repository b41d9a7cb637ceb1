import type { ReactNode } from 'react'

/** A table of the report with its caption; scrolls inside itself where the page is narrow. */
export function ReportTable({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={caption}
      className="report-scroll"
    >
      <table className="report-table">
        <caption className="report-caption">{caption}</caption>
        {children}
      </table>
    </section>
  )
}
