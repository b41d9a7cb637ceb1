import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { organisationTrail } from '@/components/account/people/people-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { RemovalForm } from '@/components/product/removal/removal-form'
import { UnderReview, WhatGoes } from '@/components/product/removal/what-goes'
import { Isolated } from '@/components/ui/isolated'
import { PageTitle } from '@/components/ui/page/page-title'
import { requireMember } from '@/lib/server/identity/session'
import { findOrganisationToRemove } from '@/lib/server/products/removal/remove-organisation'
import { english } from '@/lib/words/english'
import { removeOrganisationAction } from './actions'

const { t } = english

/** Deletes an organisation, once its name is typed. */
export default async function RemoveOrganisationPage({ params }: PageInput<'organisation'>) {
  const member = await requireMember((await params).organisation)
  const found = await findOrganisationToRemove(member, member.organisation.id)
  if (!found) notFound()
  const { organisation, products, members, beneath } = found
  const title = t('removal.title.organisation')
  const heading = (
    <>
      <PageHeading over={<Isolated>{organisation.name}</Isolated>}>{title}</PageHeading>
      <WhatGoes beneath={beneath} of="organisation" products={products} members={members} />
    </>
  )
  return (
    <SignedInPage person={member} trail={organisationTrail(organisation)}>
      {beneath.running > 0 ? (
        <>
          <PageTitle>{title}</PageTitle>
          {heading}
          <UnderReview />
        </>
      ) : (
        <RemovalForm
          action={removeOrganisationAction.bind(null, organisation.id)}
          title={title}
          button={t('removal.button.organisation')}
          heading={heading}
          asks="name"
        />
      )}
    </SignedInPage>
  )
}
