import { SignedInPage } from '@/app/_shell/signed-in-page'
import { accountTrail } from '@/components/account/security/account-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button/link-button'
import { PageTitle } from '@/components/ui/page/page-title'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'

const { t } = english

/** What is stored about the person, to take along or to delete. */
export default async function DataPage() {
  const person = await requirePerson()
  return (
    <SignedInPage person={person} trail={accountTrail}>
      <PageTitle>{t('own-account.data.title')}</PageTitle>
      <PageHeading>{t('own-account.data.title')}</PageHeading>
      <h2 className="mb-3 text-heading">{t('own-account.data.export')}</h2>
      <p className="measure mb-4">{t('own-account.data.what')}</p>
      <p>
        <a href="/api/account/export.json" className="inline-flex min-h-6 items-center">
          {t('own-account.data.button')}
        </a>
      </p>
      <h2 className="mt-10 mb-3 text-heading">{t('own-account.delete.title')}</h2>
      <p className="measure mb-4">{t('own-account.delete.short')}</p>
      <LinkButton href="/account/delete" look="quiet">
        {t('own-account.delete.read')}
      </LinkButton>
    </SignedInPage>
  )
}
