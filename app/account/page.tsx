import { Fragment } from 'react'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { ChangePasswordForm } from '@/components/account/change-password-form'
import { AccountLinks } from '@/components/account/security/account-links'
import { PageHeading } from '@/components/layout/page-heading'
import { Isolated, isolate } from '@/components/ui/isolated'
import { Notice } from '@/components/ui/notice'
import { requirePerson } from '@/lib/server/identity/session'
import { english, rich } from '@/lib/words/english'
import { changePasswordAction } from './actions'

const { t } = english

export default async function AccountPage({ searchParams }: PageInput) {
  const person = await requirePerson()
  const changed = queryValue(await searchParams, 'changed')
  return (
    <SignedInPage person={person}>
      <ChangePasswordForm
        action={changePasswordAction}
        email={person.email}
        heading={
          <>
            <PageHeading
              lead={rich('account-page.signed-in-as', {
                name: person.name,
                email: person.email,
                person: isolate,
              })}
            >
              {t('account.change.title')}
            </PageHeading>
            <dl className="mb-10 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
              {person.memberships.map(({ organisation, role }) => (
                <Fragment key={organisation.id}>
                  <dt className="text-ink-soft">
                    <Isolated>{organisation.name}</Isolated>
                  </dt>
                  <dd>{t(`account-page.role-name.${role}`)}</dd>
                </Fragment>
              ))}
            </dl>
            {changed === 'name' && <Notice className="mb-6" title={t('account-page.name-changed')} />}
            <AccountLinks />
            <h2 className="mb-4 text-heading">{t('account-page.change')}</h2>
            {changed === 'password' && (
              <Notice className="mb-6" title={t('account-page.changed.title')}>
                <p>{t('account-page.changed.here')}</p>
              </Notice>
            )}
          </>
        }
      />
    </SignedInPage>
  )
}
