import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { organisationTrail } from '@/components/account/people/people-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { RemovedList } from '@/components/product/removal/removed-list'
import { Isolated } from '@/components/ui/isolated'
import { PageTitle } from '@/components/ui/page/page-title'
import { requireMember } from '@/lib/server/identity/session'
import { listRemoved } from '@/lib/server/products/removal/removed-things'
import { english } from '@/lib/words/english'

const { t } = english

/** What was deleted in an organisation and can be restored. */
export default async function RemovedPage({ params }: PageInput<'organisation'>) {
  const member = await requireMember((await params).organisation)
  const { organisation } = member
  const things = await listRemoved(member, organisation.id)
  if (!things) notFound()
  return (
    <SignedInPage person={member} trail={organisationTrail(organisation)}>
      <PageTitle>{t('removed.title')}</PageTitle>
      <PageHeading over={<Isolated>{organisation.name}</Isolated>} lead={t('removed.lead')}>
        {t('removed.title')}
      </PageHeading>
      {things.length === 0 ? (
        <p className="measure">{t('removed.none')}</p>
      ) : (
        <RemovedList things={things} path={`/organisations/${organisation.id}/removed`} />
      )}
    </SignedInPage>
  )
}
