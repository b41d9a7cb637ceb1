import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { OrganisationList } from '@/components/account/people/organisation-list'
import { LockedOrganisations } from '@/components/account/security/locked-organisations'
import { PageHeading } from '@/components/layout/page-heading'
import { QuietLinks } from '@/components/product/removal/quiet-links'
import { RemovedNotice } from '@/components/product/removal/removed-notice'
import { LinkButton } from '@/components/ui/button/link-button'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { isOffered } from '@/lib/server/access/as-person'
import { requirePerson } from '@/lib/server/identity/session'
import { mayMakeOrganisations } from '@/lib/server/people/joining/make-organisation'
import { listRemovedOrganisations } from '@/lib/server/products/removal/restore-organisation'
import { english } from '@/lib/words/english'

const { t } = english

/** The organisations of the person, to switch between them; the home of a person without one. */
export default async function OrganisationsPage({ searchParams }: PageInput) {
  const person = await requirePerson()
  const removed = await listRemovedOrganisations(person)
  const listed = person.memberships.map(({ organisation, role }) => ({
    ...organisation,
    role,
    mayManage: isOffered(person, 'manage-people', organisation.id),
    mayShare: isOffered(person, 'share', organisation.id),
  }))
  return (
    <SignedInPage person={person}>
      <PageTitle>{t('organisations.title')}</PageTitle>
      <PageHeading lead={t('organisations.lead')}>{t('organisations.title')}</PageHeading>
      <RemovedNotice what={queryValue(await searchParams, 'deleted')} />
      <LockedOrganisations names={person.locked.map(({ organisation }) => organisation.name)} />
      {listed.length + person.locked.length > 0 ? (
        <OrganisationList organisations={listed} />
      ) : (
        <Notice title={t('organisations.none.title')}>
          <p>{t('organisations.none.how', { email: isolatedText(person.email) })}</p>
        </Notice>
      )}
      {removed.length > 0 && (
        <QuietLinks links={[{ href: '/organisations/deleted', text: t('removed.organisations') }]} />
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
