import type { ReactNode } from 'react'
import type { HelpScreen } from '@/lib/core/web/help-screens'
import { english } from '@/lib/words/english'
import type { Anchor } from '../ui/button/anchor'
import { Isolated } from '../ui/isolated'
import { Footer } from './footer'
import { Header } from './header'

const { t } = english

/** `organisationId`: of the crumb of an organisation's products; the header names that organisation. */
export type Crumb = { href: string; text: string; organisationId?: string }

type PageShellProps = {
  person?: { name: string } | null
  /** The one that the page is about; null for a person without one. */
  organisation?: { id: string; name: string } | null
  signOut?: ReactNode
  /** The way here, outermost first; the page itself is not among them. */
  trail?: readonly Crumb[]
  /** Plain unless given: a page for everybody carries no script for its links. */
  anchor?: Anchor
  /** The kind of screen, where it has a page of help. */
  help?: HelpScreen | undefined
  children: ReactNode
}

/** Every page: a way past the header, where one is, what is asked. */
export function PageShell({
  person = null,
  organisation = null,
  signOut,
  trail = [],
  anchor = 'a',
  help,
  children,
}: PageShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="absolute start-4 -top-24 z-10 rounded-box bg-surface px-4 py-3 font-semibold shadow-raised focus:top-2"
      >
        {t('layout.skip')}
      </a>
      <Header person={person} organisation={organisation} signOut={signOut} anchor={anchor} />
      <div className="mx-auto w-full max-w-6xl px-4 pt-5 pb-16 sm:px-6">
        {trail.length > 0 && <Trail crumbs={trail} anchor={anchor} />}
        <main id="main" tabIndex={-1} className="pt-3 outline-none">
          {children}
        </main>
      </div>
      <Footer help={help} />
    </div>
  )
}

function Trail({ crumbs, anchor: Anchor }: { crumbs: readonly Crumb[]; anchor: Anchor }) {
  return (
    <nav aria-label={t('layout.trail')} className="text-small print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map((crumb) => (
          <li
            key={crumb.href}
            className="flex items-center gap-2 not-last:after:text-ink-soft not-last:after:content-['/']"
          >
            <Anchor href={crumb.href} className="inline-flex min-h-6 min-w-6 items-center">
              <Isolated>{crumb.text}</Isolated>
            </Anchor>
          </li>
        ))}
      </ol>
    </nav>
  )
}
