import { SignedInPage } from '@/app/_shell/signed-in-page'
import { NameForm } from '@/components/account/own-account/name-form'
import { accountTrail } from '@/components/account/security/account-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { changeNameAction } from './actions'

const { t } = english

export default async function NamePage() {
  const person = await requirePerson()
  return (
    <SignedInPage person={person} trail={accountTrail}>
      <NameForm
        action={changeNameAction}
        name={person.name}
        heading={<PageHeading lead={t('own-account.name-lead')}>{t('account.own.name')}</PageHeading>}
      />
    </SignedInPage>
  )
}
