import { Fragment, type ReactNode } from 'react'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { ChangePasswordForm } from '@/components/account/change-password-form'
import { FirstPasswordForm } from '@/components/account/own-account/first-password-form'
import { AccountLinks } from '@/components/account/security/account-links'
import { PageHeading } from '@/components/layout/page-heading'
import { Isolated, isolate } from '@/components/ui/isolated'
import { Notice } from '@/components/ui/notice'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { hasPassword } from '@/lib/server/identity/passwords/first-password'
import { providerName } from '@/lib/server/identity/provider/provider'
import { type Person, requirePerson } from '@/lib/server/identity/session'
import { english, rich } from '@/lib/words/english'
import { changePasswordAction, setPasswordAction } from './actions'

const { t } = english

export default async function AccountPage({ searchParams }: PageInput) {
  const person = await requirePerson()
  const changed = queryValue(await searchParams, 'changed')
  const provider = providerName()
  const hasOne = await hasPassword(person)
  const heading = (
    <AccountHeading person={person} changed={changed} provider={provider}>
      {hasOne ? (
        <h2 className="mb-4 text-heading">{t('account-page.change')}</h2>
      ) : (
        <NoPassword provider={provider} />
      )}
    </AccountHeading>
  )
  const form = { email: person.email, heading }
  return (
    <SignedInPage person={person} help="account">
      {hasOne ? (
        <ChangePasswordForm action={changePasswordAction} {...form} />
      ) : (
        <FirstPasswordForm action={setPasswordAction} {...form} />
      )}
    </SignedInPage>
  )
}

type HeadingProps = { person: Person; changed: string | null; provider: string | null; children: ReactNode }

function AccountHeading({ person, changed, provider, children }: HeadingProps) {
  const { name, email, memberships } = person
  const lead = rich('account-page.signed-in-as', { name, email, person: isolate })
  return (
    <>
      <PageHeading lead={lead}>{t('account.change.title')}</PageHeading>
      <dl className="mb-10 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        {memberships.map(({ organisation, role }) => (
          <Fragment key={organisation.id}>
            <dt className="text-ink-soft">
              <Isolated>{organisation.name}</Isolated>
            </dt>
            <dd>{t(`account-page.role-name.${role}`)}</dd>
          </Fragment>
        ))}
      </dl>
      {changed === 'name' && <Notice className="mb-6" title={t('account-page.name-changed')} />}
      <AccountLinks provider={provider} />
      {children}
      {changed === 'password' && (
        <Notice className="mb-6" title={t('account-page.changed.title')}>
          <p>{t('account-page.changed.here')}</p>
        </Notice>
      )}
      {changed === 'first-password' && <Notice className="mb-6" title={t('account-page.password-set')} />}
    </>
  )
}

function NoPassword({ provider }: { provider: string | null }) {
  return (
    <>
      <h2 className="mb-4 text-heading">{t('account.set-password')}</h2>
      {provider !== null && (
        <p className="measure mb-6">{t('account-page.no-password', { name: isolatedText(provider) })}</p>
      )}
    </>
  )
}
