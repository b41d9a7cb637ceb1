import { headers } from 'next/headers'
import { PageTitle } from '@/components/ui/page/page-title'
import { requestMethodHeader } from '@/lib/core/web/address/request-path'
import { findPerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { PublicPage } from './_shell/public-page'

const { t } = english

/** What does not exist, what is not published and what belongs to another organisation look the same. */
export default async function NotFound() {
  const [person, sent] = await Promise.all([findPerson(), isSentForm()])
  return (
    <PublicPage>
      <PageTitle>{t('not-found.title')}</PageTitle>
      <h1 className="text-title">{t('not-found.heading')}</h1>
      {sent && <p className="measure mt-3">{t('not-found.not-saved')}</p>}
      <p className="measure mt-3">{t('not-found.what-now', { isSignedIn: person ? 'yes' : 'no' })}</p>
      <p className="mt-4 flex flex-wrap gap-x-6">
        {person ? (
          <NavLink href="/products">{t('error-page.products')}</NavLink>
        ) : (
          <NavLink href="/sign-in">{t('account.sign-in.title')}</NavLink>
        )}
        <NavLink href="/questionnaires">{t('layout.read')}</NavLink>
      </p>
    </PublicPage>
  )
}

/** Whether a form was sent here, by a browser without scripts: a person who may no longer save reads so. */
async function isSentForm(): Promise<boolean> {
  return (await headers()).get(requestMethodHeader) === 'POST'
}

function NavLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="inline-flex min-h-8 items-center">
      {children}
    </a>
  )
}
