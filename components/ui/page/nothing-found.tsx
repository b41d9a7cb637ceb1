import Link from 'next/link'
import { browserWords } from '@/lib/words/browser-words'
import listMessages from '@/lib/words/generated/list'

const { rich } = browserWords(listMessages)

/** A search that nothing matches, and what to do next. */
export function NothingFound({ typed, all }: { typed: string; all: string }) {
  return (
    <p className="measure wrap-anywhere" role="status">
      {rich('list.nothing-found', { typed, link: (inside) => <Link href={all}>{inside}</Link> })}
    </p>
  )
}
