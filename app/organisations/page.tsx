import { SignedInPage } from '@/app/_shell/signed-in-page'
import { OrganisationList } from '@/components/account/people/organisation-list'
import { LockedOrganisations } from '@/components/account/security/locked-organisations'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button/link-button'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { isOffered } from '@/lib/server/access/as-person'
import { requirePerson } from '@/lib/server/identity/session'
import { mayMakeOrganisations } from '@/lib/server/people/joining/make-organisation'
import { english } from '@/lib/words/english'

const { t } = english

/** The organisations of the person, to switch between them; the home of a person without one. */
export default async function OrganisationsPage() {
  const person = await requirePerson()
  const listed = person.memberships.map(({ organisation, role }) => ({
    ...organisation,
    role,
    mayManage: isOffered(person, 'manage-people', organisation.id),
  }))
  return (
    <SignedInPage person={person}>
      <PageTitle>{t('organisations.title')}</PageTitle>
      <PageHeading lead={t('organisations.lead')}>{t('organisations.title')}</PageHeading>
      <LockedOrganisations names={person.locked.map(({ organisation }) => organisation.name)} />
      {listed.length + person.locked.length > 0 ? (
        <OrganisationList organisations={listed} />
      ) : (
        <Notice title={t('organisations.none.title')}>
          <p>{t('organisations.none.how', { email: isolatedText(person.email) })}</p>
        </Notice>
      )}
      {mayMakeOrganisations() && (
        <p className="mt-8">
          <LinkButton href="/organisations/new" look="quiet">
            {t('organisations.new.title')}
          </LinkButton>
        </p>
      )}
    </SignedInPage>
  )
}
