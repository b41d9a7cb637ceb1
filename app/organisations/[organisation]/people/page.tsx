import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { InvitationList } from '@/components/account/people/invitation-list'
import { InviteForm } from '@/components/account/people/invite-form'
import { MemberList } from '@/components/account/people/member-list'
import { organisationTrail, peoplePath } from '@/components/account/people/people-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { Notice } from '@/components/ui/notice'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requirePerson } from '@/lib/server/identity/session'
import { findPeople } from '@/lib/server/people/list-people'
import { english } from '@/lib/words/english'
import { inviteAction, revokeAction } from './actions'

const { t } = english
const done = ['role', 'removed', 'revoked'] as const

export default async function PeoplePage({ params, searchParams }: PageInput<'organisation'>) {
  const person = await requirePerson()
  const found = await findPeople(person, (await params).organisation)
  if (!found) notFound()
  const { organisation, members, invitations } = found
  const asked = queryValue(await searchParams, 'done')
  const what = done.find((each) => each === asked)
  const name = isolatedText(organisation.name)
  return (
    <SignedInPage person={person} trail={organisationTrail(organisation)}>
      <InviteForm
        action={inviteAction}
        organisationId={organisation.id}
        title={t('people.title')}
        heading={
          <>
            <PageHeading lead={t('people.lead', { name })}>{t('people.title')}</PageHeading>
            {what && <Notice className="mb-6" title={t(`people.done.${what}`)} />}
            <section aria-labelledby="members" className="mb-10">
              <h2 id="members" className="mb-4 text-heading">
                {t('people.members')}
              </h2>
              <MemberList members={members} path={peoplePath(organisation.id)} />
              <p className="measure mt-3 text-small text-ink-soft">{t('people.hand-over')}</p>
            </section>
            <h2 className="mb-4 text-heading">{t('people.invite.title')}</h2>
          </>
        }
      />
      <section aria-labelledby="invitations" className="mt-10">
        <h2 id="invitations" className="mb-4 text-heading">
          {t('people.invitations')}
        </h2>
        <InvitationList invitations={invitations} organisationId={organisation.id} revoke={revokeAction} />
      </section>
    </SignedInPage>
  )
}
