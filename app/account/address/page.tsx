import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { AddressForm } from '@/components/account/own-account/address-form'
import { AddressState } from '@/components/account/own-account/address-state'
import { accountTrail } from '@/components/account/security/account-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { Notice } from '@/components/ui/notice'
import { isAddressVerified } from '@/lib/server/identity/own-account/address-proof'
import { requirePerson } from '@/lib/server/identity/session'
import { isMailOn } from '@/lib/server/records/mail-queue/is-mail-on'
import { english } from '@/lib/words/english'
import { changeAddressAction, proveAction } from './actions'

const { t } = english
const done = ['changed', 'mailed'] as const

/** The address of the person: whether it was proved, and how to change it. */
export default async function AddressPage({ searchParams }: PageInput) {
  const person = await requirePerson()
  const asked = queryValue(await searchParams, 'done')
  const what = done.find((each) => each === asked)
  const isVerified = await isAddressVerified(person)
  return (
    <SignedInPage person={person} trail={accountTrail}>
      <AddressForm
        action={changeAddressAction}
        heading={
          <>
            <PageHeading>{t('account.own.address')}</PageHeading>
            {what && <Notice className="mb-6" title={t(`own-account.done.${what}`)} />}
            <AddressState
              email={person.email}
              isVerified={isVerified}
              prove={isMailOn() ? proveAction : null}
            />
          </>
        }
      />
    </SignedInPage>
  )
}
