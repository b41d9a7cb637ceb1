import { clsx } from 'clsx/lite'
import type { ReactNode } from 'react'

type ScrollingTableProps = { caption: string; look?: string; children: ReactNode }

/** A table with its caption; it scrolls inside itself where the page is narrow. `look` is for all its cells. */
export function ScrollingTable({ caption, look, children }: ScrollingTableProps) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={caption}
      className="mt-4 overflow-x-auto"
    >
      <table className={clsx('w-full min-w-[40rem] border-collapse text-start', look)}>
        <caption className="pb-1 text-start text-small text-ink-soft">
          {/* As wide as what is seen of the table, not as the table, or its end would be cut. */}
          <span className="sticky start-0 block max-w-[calc(100vw-2rem)]">{caption}</span>
        </caption>
        {children}
      </table>
    </section>
  )
}
