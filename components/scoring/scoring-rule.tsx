import type { ReactNode } from 'react'

/** One rule of scoring in words; `example` says what it comes to in the worked example. */
export function ScoringRule({
  id,
  title,
  children,
  example,
}: {
  id: string
  title: string
  children: ReactNode
  example?: ReactNode
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-6">
      <h2 id={`${id}-title`} className="text-heading">
        {title}
      </h2>
      <div className="measure mt-2 flex flex-col gap-2">{children}</div>
      {example && (
        <div className="mt-4 border-s-4 border-accent ps-4">
          <p className="text-small font-semibold text-accent">In the example</p>
          <div className="mt-1 flex flex-col gap-3">{example}</div>
        </div>
      )}
    </section>
  )
}
