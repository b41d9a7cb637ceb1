import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button/link-button'
import { PageTitle } from '@/components/ui/page/page-title'
import { requirePerson } from '@/lib/server/identity/session'
import { pathAfterSignIn } from '@/lib/server/identity/signing-in/path-after-sign-in'
import { english } from '@/lib/words/english'

const { t } = english

/** Shown once, at the first sign-in after the operator removed a lost second factor. */
export default async function SecondFactorWasRemovedPage({ searchParams }: PageInput) {
  const person = await requirePerson()
  const then = pathAfterSignIn(queryValue(await searchParams, 'then') ?? '')
  return (
    <SignedInPage person={person}>
      <PageTitle>{t('two-factor.removed.title')}</PageTitle>
      <PageHeading>{t('two-factor.removed.title')}</PageHeading>
      <p className="measure">{t('two-factor.removed.how')}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <LinkButton href="/account/two-factor">{t('two-factor.removed.again')}</LinkButton>
        <LinkButton href={then} look="quiet">
          {t('account-page.was-reset.continue')}
        </LinkButton>
      </div>
    </SignedInPage>
  )
}
