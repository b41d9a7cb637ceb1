import { notFound } from 'next/navigation'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { OrganisationForm } from '@/components/account/people/organisation-form'
import { organisationsCrumb } from '@/components/account/people/people-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { requirePerson } from '@/lib/server/identity/session'
import { mayMakeOrganisations } from '@/lib/server/people/joining/make-organisation'
import { english } from '@/lib/words/english'
import { makeOrganisationAction } from './actions'

const { t } = english

export default async function NewOrganisationPage() {
  const person = await requirePerson()
  if (!mayMakeOrganisations()) notFound()
  return (
    <SignedInPage person={person} trail={[organisationsCrumb]}>
      <OrganisationForm
        action={makeOrganisationAction}
        heading={<PageHeading lead={t('organisations.new.lead')}>{t('organisations.new.title')}</PageHeading>}
      />
    </SignedInPage>
  )
}
