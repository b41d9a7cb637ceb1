import Link from 'next/link'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'

const { t } = english

const links = [
  { href: '/account/name', text: t('account.own.name') },
  { href: '/account/address', text: t('account.own.address') },
  { href: '/account/sessions', text: t('sessions.title') },
  { href: '/account/two-factor', text: t('two-factor.title') },
  { href: '/account/data', text: t('own-account.data.title') },
]

/** The pages of one's own account. `provider` is the name of the one through which people may sign in. */
export function AccountLinks({ provider }: { provider: string | null }) {
  const shown = provider === null ? links : [...links, providerLink(provider)]
  return (
    <nav aria-label={t('account-page.pages')} className="mb-10">
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {shown.map(({ href, text }) => (
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

function providerLink(name: string) {
  return { href: '/account/provider', text: t('provider.sign-in', { name: isolatedText(name) }) }
}
