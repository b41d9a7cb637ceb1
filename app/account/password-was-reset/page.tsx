import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button/link-button'
import { PageTitle } from '@/components/ui/page/page-title'
import { requirePerson } from '@/lib/server/identity/session'
import { pathAfterSignIn } from '@/lib/server/identity/signing-in/path-after-sign-in'
import { english } from '@/lib/words/english'

const { t } = english

/** Shown once, at the first sign-in after a password was reset by a link. */
export default async function PasswordWasResetPage({ searchParams }: PageInput) {
  const person = await requirePerson()
  const then = pathAfterSignIn(queryValue(await searchParams, 'then') ?? '')
  return (
    <SignedInPage person={person}>
      <PageTitle>{t('account-page.was-reset.title')}</PageTitle>
      <PageHeading>{t('account-page.was-reset.title')}</PageHeading>
      <p className="measure">{t('account-page.was-reset.how')}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <LinkButton href={then}>{t('account-page.was-reset.continue')}</LinkButton>
        <LinkButton href="/account" look="quiet">
          {t('account.change.button')}
        </LinkButton>
      </div>
    </SignedInPage>
  )
}
