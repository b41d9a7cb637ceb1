import { redirect } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { Connection, NoConnection } from '@/components/account/provider/connection'
import { ProviderProblem } from '@/components/account/provider/provider-problem'
import { accountTrail } from '@/components/account/security/account-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { hasPassword } from '@/lib/server/identity/passwords/first-password'
import { findConnection } from '@/lib/server/identity/provider/accounts'
import { problemNamed, problemParameter } from '@/lib/server/identity/provider/problem'
import { providerName } from '@/lib/server/identity/provider/provider'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { connectAction, disconnectAction } from './actions'

const { t } = english
const done = ['connected', 'disconnected'] as const

/** Whether the account is connected with the provider, and how to change that. */
export default async function ProviderPage({ searchParams }: PageInput) {
  const person = await requirePerson()
  const name = providerName()
  if (name === null) redirect('/account')
  const search = await searchParams
  const problem = problemNamed(queryValue(search, problemParameter))
  const what = done.find((each) => each === queryValue(search, 'done'))
  const connection = await findConnection(person)
  const values = { name: isolatedText(name) }
  const title = t('provider.sign-in', values)
  return (
    <SignedInPage person={person} trail={accountTrail}>
      <PageTitle refused={problem !== null}>{title}</PageTitle>
      {problem && <ProviderProblem problem={problem} name={name} />}
      <PageHeading lead={t('provider.own.lead', values)}>{title}</PageHeading>
      {what && <Notice className="mb-6" title={t(`provider.done.${what}`, values)} />}
      {connection ? (
        <Connection
          name={name}
          since={connection.since.toISOString()}
          isOnlyWay={!(await hasPassword(person))}
          disconnect={disconnectAction}
        />
      ) : (
        <NoConnection name={name} connect={connectAction} />
      )}
    </SignedInPage>
  )
}
