import Link from 'next/link'
import { english } from '@/lib/words/english'

const { t } = english

const links = [
  { href: '/account/name', text: t('account.own.name') },
  { href: '/account/address', text: t('account.own.address') },
  { href: '/account/sessions', text: t('sessions.title') },
  { href: '/account/two-factor', text: t('two-factor.title') },
  { href: '/account/data', text: t('own-account.data.title') },
]

/** The pages of one's own account. */
export function AccountLinks() {
  return (
    <nav aria-label={t('account-page.pages')} className="mb-10">
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {links.map(({ href, text }) => (
          <li key={href}>
            <Link href={href} className="inline-flex min-h-6 items-center">
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
