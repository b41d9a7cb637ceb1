import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { InvitationGone } from '@/components/account/people/invitation-gone'
import { JoinForm } from '@/components/account/people/join-form'
import { ProviderForm } from '@/components/account/provider/provider-form'
import { ProviderProblem } from '@/components/account/provider/provider-problem'
import { PageHeading } from '@/components/layout/page-heading'
import { PageShell } from '@/components/layout/page-shell'
import { Button } from '@/components/ui/button/button'
import { ActForm } from '@/components/ui/form/act-form'
import { PageTitle } from '@/components/ui/page/page-title'
import { TryAgain } from '@/components/ui/page/try-again'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { problemNamed, problemParameter } from '@/lib/server/identity/provider/problem'
import { providerName } from '@/lib/server/identity/provider/provider'
import { findPerson, type Person } from '@/lib/server/identity/session'
import { type OpenInvitation, readInvitation } from '@/lib/server/people/joining/read-invitation'
import { english, rich } from '@/lib/words/english'
import { joinAction, joinAtProviderAction } from './actions'
import { joinAsAction } from './join-as-action'

const { t } = english

/** Accepts an invitation: with a new account, or signed in to the account of the invited address. */
export default async function JoinPage({ searchParams }: PageInput) {
  const search = await searchParams
  const token = queryValue(search, 'token') ?? ''
  const problem = problemNamed(queryValue(search, problemParameter))
  const [person, found, name] = [await findPerson(), await readInvitation(token), providerName()]
  const content =
    found?.state === 'open' ? (
      <>
        {problem && name !== null && <ProviderProblem problem={problem} name={name} />}
        <Invitation found={found} person={person} token={token} />
      </>
    ) : (
      <InvitationGone state={found?.state ?? 'unknown'} />
    )
  return person ? (
    <SignedInPage person={person}>{content}</SignedInPage>
  ) : (
    <PageShell>
      <TryAgain>{content}</TryAgain>
    </PageShell>
  )
}

type InvitationProps = { found: OpenInvitation; person: Person | null; token: string }

function Invitation({ found, person, token }: InvitationProps) {
  const title = titleOf(found)
  const heading = <PageHeading lead={leadWords(found)}>{title}</PageHeading>
  if (!person && !found.hasAccount)
    return (
      <>
        <JoinForm action={joinAction} token={token} title={title} heading={heading} />
        <JoinAtProvider email={found.email} token={token} />
      </>
    )
  const then = encodeURIComponent(`/join?token=${token}`)
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {heading}
      {!person && (
        <p className="measure">
          {rich('join.sign-in', { link: (inside) => <a href={`/sign-in?then=${then}`}>{inside}</a> })}
        </p>
      )}
      {person && person.email !== found.email && (
        <p className="measure">{t('join.other', { email: isolatedText(person.email) })}</p>
      )}
      {person && person.email === found.email && (
        <ActForm action={joinAsAction}>
          <input type="hidden" name="token" value={token} />
          <Button>{found.review ? t('join.review.button') : t('join.button')}</Button>
        </ActForm>
      )}
    </>
  )
}

function JoinAtProvider({ email, token }: { email: string; token: string }) {
  const name = providerName()
  if (name === null) return null
  const what = t('provider.join-what', { name: isolatedText(name), email: isolatedText(email) })
  return (
    <ProviderForm action={joinAtProviderAction} name={name} act="join" what={what}>
      <input type="hidden" name="token" value={token} />
    </ProviderForm>
  )
}

function titleOf({ organisation, review }: OpenInvitation): string {
  if (!review) return t('join.title', { name: isolatedText(organisation.name) })
  const { product, release } = review
  return t('join.review.title', { product: isolatedText(product), release: isolatedText(release) })
}

function leadWords({ by, role, email, organisation, review }: OpenInvitation): string {
  if (review && by !== null)
    return t('join.review.lead', {
      by: isolatedText(by),
      email: isolatedText(email),
      organisation: isolatedText(organisation.name),
    })
  const values = { role, email: isolatedText(email) }
  return by === null ? t('join.lead-operator', values) : t('join.lead', { ...values, by: isolatedText(by) })
}
