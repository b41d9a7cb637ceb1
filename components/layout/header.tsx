import type { ReactNode } from 'react'
import { Way } from '../ui/way'
import { WordMark } from './word-mark'

/** The name, and where a signed-in person can always go. */
export function Header({ person, signOut }: { person: { name: string } | null; signOut?: ReactNode }) {
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 sm:px-6">
        <Way
          isQuick={person !== null}
          href={person ? '/products' : '/'}
          className="rounded-box py-1 no-underline"
          aria-label="Thingworthy, start page"
        >
          <WordMark isShort={person !== null} />
        </Way>
        <nav aria-label="Main" className="ms-auto flex flex-wrap items-center gap-x-4 sm:gap-x-6">
          {person ? (
            <>
              <NavLink isQuick href="/products">
                Products
              </NavLink>
              <NavLink isQuick href="/account">
                {person.name}
              </NavLink>
              {signOut}
            </>
          ) : (
            <>
              <NavLink href="/questionnaires">Questionnaires</NavLink>
              <NavLink href="/sign-in">Sign in</NavLink>
            </>
          )}
        </nav>
      </div>
    </header>
  )
}

function NavLink({
  href,
  isQuick = false,
  children,
}: {
  href: string
  isQuick?: boolean
  children: ReactNode
}) {
  return (
    <Way
      isQuick={isQuick}
      href={href}
      className="inline-flex min-h-11 items-center text-ink no-underline hover:underline"
    >
      {children}
    </Way>
  )
}
