import { notFound } from 'next/navigation'
import { type PageInput, queryPage } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { AssessmentCard } from '@/components/assessment/list/assessment-card'
import { ReleaseActs, ReleaseFacts } from '@/components/assessment/list/release-parts'
import { PageHeading } from '@/components/layout/page-heading'
import { productTrail } from '@/components/product/product-trail'
import { ReleaseName } from '@/components/product/release-name'
import { PageLinks } from '@/components/ui/page/page-links'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { isOffered } from '@/lib/server/access/as-person'
import { requirePerson } from '@/lib/server/identity/session'
import { findReleasePage } from '@/lib/server/products/pages/release-page'
import { english } from '@/lib/words/english'

const { t } = english

export default async function ReleasePage({ params, searchParams }: PageInput<'product' | 'release'>) {
  const person = await requirePerson()
  const { release: releaseId } = await params
  const found = await findReleasePage(person, releaseId, queryPage(await searchParams))
  if (!found) notFound()
  const { product, release, page } = found
  const may = {
    change: isOffered(person, 'create-products', product.organisationId),
    start: isOffered(person, 'start-assessment', product.organisationId),
    readDrafts: isOffered(person, 'read-draft', product.organisationId),
  }
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      <PageTitle>
        {t('release.title', { product: isolatedText(product.name), release: isolatedText(release.label) })}
      </PageTitle>
      <PageHeading over={<ReleaseName product={product.name} release={release.label} />}>
        {t('release.assessments')}
      </PageHeading>
      <ReleaseFacts release={release} />
      <ReleaseActs productId={product.id} {...{ release, may }} isEmpty={page.items.length === 0} />
      {page.items.length === 0 && <p className="measure mt-8">{t('release.none')}</p>}
      <ul className="mt-8 grid gap-3 md:grid-cols-2">
        {page.items.map((assessment) => (
          <li key={assessment.id} className="rounded-box border border-line bg-surface p-4">
            <AssessmentCard assessment={assessment} isOpen={may.readDrafts} headingLevel="h2" />
          </li>
        ))}
      </ul>
      <PageLinks of={t('release.pages')} path={`/products/${product.id}/releases/${release.id}`} page={page}>
        {t('release.latest-first')}
      </PageLinks>
    </SignedInPage>
  )
}
