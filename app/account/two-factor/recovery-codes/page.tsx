import { redirect } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { twoFactorTrail } from '@/components/account/security/account-trail'
import { RecoveryCodesForm } from '@/components/account/security/recovery-codes-form'
import { PageHeading } from '@/components/layout/page-heading'
import { Notice } from '@/components/ui/notice'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { makeCodesAction } from './actions'

const { t } = english

/** Makes recovery codes and shows them once. */
export default async function RecoveryCodesPage({ searchParams }: PageInput) {
  const person = await requirePerson()
  if (!person.hasSecondFactor) redirect('/account/two-factor')
  const isNew = queryValue(await searchParams, 'done') === 'set-up'
  return (
    <SignedInPage person={person} trail={twoFactorTrail}>
      <RecoveryCodesForm
        action={makeCodesAction}
        heading={
          <>
            <PageHeading lead={t('two-factor.codes.lead')}>{t('account.codes.title')}</PageHeading>
            {isNew && (
              <Notice className="mb-6 print:hidden" title={t('two-factor.on')}>
                <p>{t('two-factor.codes.next')}</p>
              </Notice>
            )}
          </>
        }
      />
    </SignedInPage>
  )
}
