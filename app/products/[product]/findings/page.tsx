import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { productTrail } from '@/components/product/product-trail'
import { FindingList } from '@/components/review/findings/finding-list'
import { PageTitle } from '@/components/ui/page/page-title'
import { requirePerson } from '@/lib/server/identity/session'
import { findTeamsFindings } from '@/lib/server/reviews/pages/teams-threads'
import { english } from '@/lib/words/english'

const { t } = english

/** What auditors found in a product, for the members of its organisation. */
export default async function FindingsPage({ params }: PageInput<'product'>) {
  const person = await requirePerson()
  const { product: id } = await params
  const found = await findTeamsFindings(person, id)
  if (!found) notFound()
  const { product, findings } = found
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      <PageTitle>{t('findings.title')}</PageTitle>
      <PageHeading lead={t('findings.lead', { product: product.name })}>{t('findings.title')}</PageHeading>
      <FindingList findings={findings} hrefOf={(finding) => `/products/${product.id}/findings/${finding}`} />
    </SignedInPage>
  )
}
