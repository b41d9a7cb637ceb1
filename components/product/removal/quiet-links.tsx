import Link from 'next/link'

/** Ways to what is done seldom, such as correcting and deleting; the name is spoken with each. */
export function QuietLinks({ links }: { links: readonly { href: string; text: string }[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-6 text-small">
      {links.map(({ href, text }) => (
        <li key={href}>
          <Link href={href} className="inline-flex min-h-6 items-center">
            {text}
          </Link>
        </li>
      ))}
    </ul>
  )
}
