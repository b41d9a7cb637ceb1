import Link from 'next/link'
import { Notice } from '../../ui/notice'

/** That some statements cannot both be true, and where to mend that. */
export function ContradictionsNotice({ count, path }: { count: number; path: string }) {
  if (count === 0) return null
  const title =
    count === 1 ? 'Two statements cannot both be true' : `${count} times, two statements cannot both be true`
  return (
    <Notice title={title}>
      <p>
        <Link href={`${path}/check`}>Resolve or explain {count === 1 ? 'it' : 'them'}</Link> before you
        submit.
      </p>
    </Notice>
  )
}
