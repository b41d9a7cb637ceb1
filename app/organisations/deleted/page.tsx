import { SignedInPage } from '@/app/_shell/signed-in-page'
import { organisationsCrumb } from '@/components/account/people/people-trail'
import { momentIn } from '@/components/layout/moment'
import { PageHeading } from '@/components/layout/page-heading'
import { Button } from '@/components/ui/button/button'
import { ActForm } from '@/components/ui/form/act-form'
import { Isolated, isolate } from '@/components/ui/isolated'
import { PageTitle } from '@/components/ui/page/page-title'
import { requirePerson } from '@/lib/server/identity/session'
import { listRemovedOrganisations } from '@/lib/server/products/removal/restore-organisation'
import { english, rich } from '@/lib/words/english'
import { restoreOrganisationAction } from './actions'

const { t } = english

/** The organisations that were deleted and of which the person is an owner. */
export default async function DeletedOrganisationsPage() {
  const person = await requirePerson()
  const organisations = await listRemovedOrganisations(person)
  return (
    <SignedInPage person={person} trail={[organisationsCrumb]}>
      <PageTitle>{t('removed.organisations')}</PageTitle>
      <PageHeading lead={t('removed.organisations-lead')}>{t('removed.organisations')}</PageHeading>
      {organisations.length === 0 && <p className="measure">{t('removed.none')}</p>}
      <ul className="flex flex-col gap-3">
        {organisations.map(({ id, name, at, until }) => (
          <li key={id} className="rounded-box border border-line bg-surface p-5 shadow-resting">
            <h2 className="text-lead">
              <Isolated>{name}</Isolated>
            </h2>
            <p className="mb-4 text-small text-ink-soft">
              {rich('removed.when', momentIn(at))} {rich('removed.until', momentIn(until))}
            </p>
            <ActForm action={restoreOrganisationAction.bind(null, id)}>
              <Button look="quiet">
                {rich('removed.restore-organisation', { organisation: name, name: isolate })}
              </Button>
            </ActForm>
          </li>
        ))}
      </ul>
    </SignedInPage>
  )
}
