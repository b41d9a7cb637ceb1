import { clsx } from 'clsx/lite'
import type { ReactNode } from 'react'

type PartProps = { id: string; title: string; children: ReactNode; onNewPage?: boolean }

/** One part of a long text, with an address of its own; on paper it may begin a page. */
export function VersionPart({ id, title, children, onNewPage = false }: PartProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={clsx('scroll-mt-6', onNewPage && 'print:break-before-page')}
    >
      <h2 id={`${id}-title`} className="text-heading">
        {title}
      </h2>
      {children}
    </section>
  )
}
