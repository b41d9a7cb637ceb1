import { redirect } from 'next/navigation'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { twoFactorTrail } from '@/components/account/security/account-trail'
import { RecoveryCodesForm } from '@/components/account/security/recovery-codes-form'
import { PageHeading } from '@/components/layout/page-heading'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { makeCodesAction } from './actions'

const { t } = english

/** Makes recovery codes and shows them once. */
export default async function RecoveryCodesPage() {
  const person = await requirePerson()
  if (!person.hasSecondFactor) redirect('/account/two-factor')
  return (
    <SignedInPage person={person} trail={twoFactorTrail}>
      <RecoveryCodesForm
        action={makeCodesAction}
        heading={<PageHeading lead={t('two-factor.codes.lead')}>{t('account.codes.title')}</PageHeading>}
      />
    </SignedInPage>
  )
}
