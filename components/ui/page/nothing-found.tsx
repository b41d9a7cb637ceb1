import Link from 'next/link'

/** A search that nothing matches, and what to do next. */
export function NothingFound({ typed, all }: { typed: string; all: string }) {
  return (
    <p className="measure wrap-anywhere" role="status">
      Nothing matches “{typed}”. Try fewer words or a part of a name, or <Link href={all}>see all again</Link>
      .
    </p>
  )
}
