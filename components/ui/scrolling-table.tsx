import type { ReactNode } from 'react'

/** A table with its caption; it scrolls inside itself where the page is narrow. */
export function ScrollingTable({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={caption}
      className="mt-4 overflow-x-auto"
    >
      <table className="w-full min-w-[40rem] border-collapse text-start">
        <caption className="pb-1 text-start text-small text-ink-soft">{caption}</caption>
        {children}
      </table>
    </section>
  )
}
