import { SignedInPage } from '@/app/_shell/signed-in-page'
import { accountTrail } from '@/components/account/security/account-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { Button } from '@/components/ui/button/button'
import { ActForm } from '@/components/ui/form/act-form'
import { PageTitle } from '@/components/ui/page/page-title'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { deleteAction } from './actions'

const { t } = english

/** Says what goes and what stays, and deletes the account. */
export default async function DeletePage() {
  const person = await requirePerson()
  return (
    <SignedInPage person={person} trail={accountTrail}>
      <PageTitle>{t('own-account.delete.title')}</PageTitle>
      <PageHeading>{t('own-account.delete.title')}</PageHeading>
      <p className="measure mb-4">{t('own-account.delete.goes')}</p>
      <p className="measure mb-4">{t('own-account.delete.stays')}</p>
      <p className="measure mb-6">{t('own-account.delete.no-way-back')}</p>
      <ActForm action={deleteAction}>
        <Button look="danger">{t('own-account.delete.button')}</Button>
      </ActForm>
    </SignedInPage>
  )
}
