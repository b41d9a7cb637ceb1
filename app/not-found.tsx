import { PageTitle } from '@/components/ui/page/page-title'
import { findPerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { PublicPage } from './_shell/public-page'

const { t } = english

/** What does not exist, what is not published and what belongs to another organisation look the same. */
export default async function NotFound() {
  const person = await findPerson()
  return (
    <PublicPage>
      <PageTitle>{t('not-found.title')}</PageTitle>
      <h1 className="text-title">{t('not-found.heading')}</h1>
      <p className="measure mt-3">{t('not-found.what-now', { isSignedIn: person ? 'yes' : 'no' })}</p>
      <p className="mt-4 flex flex-wrap gap-x-6">
        {person ? (
          <NavLink href="/products">{t('errors.products')}</NavLink>
        ) : (
          <NavLink href="/sign-in">{t('account.sign-in.title')}</NavLink>
        )}
        <NavLink href="/questionnaires">{t('layout.read')}</NavLink>
      </p>
    </PublicPage>
  )
}

function NavLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="inline-flex min-h-8 items-center">
      {children}
    </a>
  )
}
