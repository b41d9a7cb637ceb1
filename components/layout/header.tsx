import type { ReactNode } from 'react'
import { english } from '@/lib/words/english'
import type { Anchor } from '../ui/button/anchor'
import { Isolated } from '../ui/isolated'
import { WordMark } from './word-mark'

const { t } = english

type HeaderProps = { person: { name: string } | null; signOut?: ReactNode; anchor: Anchor }

/** The name, and where somebody can always go. */
export function Header({ person, signOut, anchor: Anchor }: HeaderProps) {
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 sm:px-6">
        <Anchor
          href={person ? '/products' : '/'}
          className="rounded-box py-1 no-underline"
          aria-label={t('errors.start-page')}
        >
          <WordMark isShort={person !== null} />
        </Anchor>
        <nav aria-label={t('layout.main')} className="ms-auto flex flex-wrap items-center gap-x-4 sm:gap-x-6">
          {waysOf(person).map(({ href, text }) => (
            <Anchor
              key={href}
              href={href}
              className="inline-flex min-h-11 items-center text-ink no-underline hover:underline"
            >
              <Isolated>{text}</Isolated>
            </Anchor>
          ))}
          {signOut}
        </nav>
      </div>
    </header>
  )
}

function waysOf(person: { name: string } | null) {
  return person
    ? [
        { href: '/products', text: t('layout.products') },
        { href: '/account', text: person.name },
      ]
    : [
        { href: '/questionnaires', text: t('layout.questionnaires') },
        { href: '/sign-in', text: t('account.sign-in.title') },
      ]
}
