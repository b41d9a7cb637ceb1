import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { peopleTrail } from '@/components/account/people/people-trail'
import { ResetLinkForm } from '@/components/account/people/reset-link-form'
import { RoleForm } from '@/components/account/people/role-form'
import { PageHeading } from '@/components/layout/page-heading'
import { Button } from '@/components/ui/button/button'
import { ActForm } from '@/components/ui/form/act-form'
import { Isolated } from '@/components/ui/isolated'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requirePerson } from '@/lib/server/identity/session'
import { findPeople } from '@/lib/server/people/list-people'
import { english } from '@/lib/words/english'
import { changeRoleAction, removeAction, resetAction } from './actions'

const { t } = english

/** One member: their role, a lost password, and the end of their membership. */
export default async function MemberPage({ params }: PageInput<'organisation' | 'person'>) {
  const person = await requirePerson()
  const { organisation: organisationId, person: memberId } = await params
  const found = await findPeople(person, organisationId)
  const member = found?.members.find(({ id }) => id === memberId)
  if (!found || !member) notFound()
  return (
    <SignedInPage person={person} trail={peopleTrail(found.organisation)}>
      <RoleForm
        action={changeRoleAction}
        organisationId={organisationId}
        person={member}
        heading={
          <>
            <PageHeading over={<Isolated>{found.organisation.name}</Isolated>} lead={member.email}>
              <Isolated>{member.name}</Isolated>
            </PageHeading>
            <h2 className="mb-4 text-heading">{t('people.member.change')}</h2>
          </>
        }
      />
      {member.isResetByOwner && (
        <section aria-labelledby="reset" className="mt-12">
          <h2 id="reset" className="mb-3 text-heading">
            {t('people.reset.title')}
          </h2>
          <p className="measure mb-4">{t('people.reset.what', { name: isolatedText(member.name) })}</p>
          <ResetLinkForm action={resetAction} organisationId={organisationId} memberId={member.id} />
        </section>
      )}
      {!member.isYou && (
        <section aria-labelledby="remove" className="mt-12">
          <h2 id="remove" className="mb-3 text-heading">
            {t('people.member.remove')}
          </h2>
          <p className="measure mb-4">{t('people.member.what', { name: isolatedText(member.name) })}</p>
          <ActForm action={removeAction}>
            <input type="hidden" name="organisation" value={organisationId} />
            <input type="hidden" name="member" value={member.id} />
            <Button look="danger">{t('people.member.button')}</Button>
          </ActForm>
        </section>
      )}
    </SignedInPage>
  )
}
