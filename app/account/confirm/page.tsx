import { redirect } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { ProviderProblem } from '@/components/account/provider/provider-problem'
import { accountTrail } from '@/components/account/security/account-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { Button } from '@/components/ui/button/button'
import { ActForm } from '@/components/ui/form/act-form'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { problemNamed, problemParameter } from '@/lib/server/identity/provider/problem'
import { providerName } from '@/lib/server/identity/provider/provider'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { confirmAction } from './actions'

const { t } = english

/** Makes the session fresh by the provider, for people without a password. A form in another tab leads here. */
export default async function ConfirmPage({ searchParams }: PageInput) {
  const person = await requirePerson()
  const name = providerName()
  if (name === null) redirect('/account')
  const search = await searchParams
  const problem = problemNamed(queryValue(search, problemParameter))
  const isDone = queryValue(search, 'done') === 'yes'
  const title = isDone ? t('provider.confirm.done') : t('provider.confirm.title')
  const values = { name: isolatedText(name) }
  const lead = isDone ? t('provider.confirm.done-what') : t('provider.confirm.lead', values)
  return (
    <SignedInPage person={person} trail={accountTrail}>
      <PageTitle refused={problem !== null}>{title}</PageTitle>
      {problem && <ProviderProblem problem={problem} name={name} />}
      <PageHeading lead={lead}>{title}</PageHeading>
      {!isDone && (
        <ActForm action={confirmAction}>
          <Button>{t('provider.confirm.button', values)}</Button>
        </ActForm>
      )}
    </SignedInPage>
  )
}
