import { redirect } from 'next/navigation'
import encodeQr from 'qr'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { twoFactorTrail } from '@/components/account/security/account-trail'
import { QrCode } from '@/components/account/security/qr-code'
import { RecoveryCodeList } from '@/components/account/security/recovery-code-list'
import { SetUpCodeForm } from '@/components/account/security/set-up-code-form'
import { PageHeading } from '@/components/layout/page-heading'
import { findPendingSetUp } from '@/lib/server/identity/second-factor/set-up-second-factor'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { completeSetUpAction } from './actions'

const { t } = english

/** Shows the secret that was made for an app and the recovery codes, until a code of the app was given. */
export default async function SetUpTwoFactorPage({ searchParams }: PageInput) {
  const person = await requirePerson()
  const pending = await findPendingSetUp(person)
  if (!pending) redirect('/account/two-factor')
  return (
    <SignedInPage person={person} trail={twoFactorTrail}>
      <SetUpCodeForm
        action={completeSetUpAction}
        then={queryValue(await searchParams, 'then') ?? ''}
        heading={
          <>
            <PageHeading lead={t('two-factor.set-up.scan')}>{t('account.code.set-up')}</PageHeading>
            <QrCode squares={encodeQr(pending.uri, 'raw', { border: 4 })} label={t('two-factor.set-up.qr')} />
            <dl className="my-6">
              <dt className="font-semibold">{t('two-factor.set-up.secret')}</dt>
              <dd className="font-mono break-all select-all">
                {pending.secret.replace(/(.{4})(?=.)/g, '$1 ')}
              </dd>
            </dl>
            <RecoveryCodeList codes={pending.codes} />
          </>
        }
      />
    </SignedInPage>
  )
}
