import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { accountTrail } from '@/components/account/security/account-trail'
import { SecondFactorOff } from '@/components/account/security/second-factor-off'
import { SecondFactorOn } from '@/components/account/security/second-factor-on'
import { PageHeading } from '@/components/layout/page-heading'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page/page-title'
import { countRecoveryCodes } from '@/lib/server/identity/second-factor/recovery-codes'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { beginSetUpAction, turnOffAction } from './actions'

const { t } = english

/** Whether two-factor authentication is on, and how to change that. */
export default async function TwoFactorPage({ searchParams }: PageInput) {
  const person = await requirePerson()
  const search = await searchParams
  const done = queryValue(search, 'done')
  const then = queryValue(search, 'then') ?? ''
  const asking = person.locked.map(({ organisation }) => organisation.name)
  return (
    <SignedInPage person={person} trail={accountTrail}>
      <PageTitle>{t('two-factor.title')}</PageTitle>
      <PageHeading lead={t('two-factor.lead')}>{t('two-factor.title')}</PageHeading>
      {done === 'off' && !person.hasSecondFactor && (
        <Notice className="mb-6" title={t('two-factor.done.off')} />
      )}
      {done === 'on' && person.hasSecondFactor && <Notice className="mb-6" title={t('two-factor.done.on')} />}
      {person.hasSecondFactor ? (
        <SecondFactorOn codesLeft={await countRecoveryCodes(person)} turnOff={turnOffAction} />
      ) : (
        <SecondFactorOff asking={asking} then={then} begin={beginSetUpAction} />
      )}
    </SignedInPage>
  )
}
