import type { ReactNode } from 'react'
import { english } from '@/lib/words/english'
import type { Anchor } from '../ui/button/anchor'
import { Isolated } from '../ui/isolated'
import { WordMark } from './word-mark'

const { t } = english

type Organisation = { id: string; name: string }
type HeaderProps = {
  person: { name: string; hasReviews?: boolean } | null
  organisation: Organisation | null
  signOut?: ReactNode
  anchor: Anchor
}

/** The name of the product, and links that every page has. */
export function Header({ person, organisation, signOut, anchor: Anchor }: HeaderProps) {
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 sm:px-6">
        <Anchor
          href={person ? '/products' : '/'}
          className="rounded-box py-1 no-underline"
          aria-label={t('error-page.start-page')}
        >
          <WordMark isShort={person !== null} />
        </Anchor>
        <nav aria-label={t('layout.main')} className="ms-auto flex flex-wrap items-center gap-x-4 sm:gap-x-6">
          {linksFor(person, organisation).map(({ href, text }) => (
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

function linksFor(person: HeaderProps['person'], organisation: Organisation | null) {
  return person
    ? [
        {
          href: organisation ? `/organisations/${organisation.id}/products` : '/products',
          text: t('layout.products'),
        },
        ...(person.hasReviews ? [{ href: '/reviews', text: t('reviews.title') }] : []),
        { href: '/organisations', text: organisation?.name ?? t('organisations.title') },
        { href: '/account', text: person.name },
      ]
    : [
        { href: '/questionnaires', text: t('layout.questionnaires') },
        { href: '/sign-in', text: t('account.sign-in.title') },
      ]
}
