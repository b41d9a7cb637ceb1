import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { PlanTable } from '@/components/product/over-time/plan-table'
import { productTrail } from '@/components/product/product-trail'
import { Isolated } from '@/components/ui/isolated'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requirePerson } from '@/lib/server/identity/session'
import { findProductPlan } from '@/lib/server/products/pages/plan/product-plan'
import { english } from '@/lib/words/english'

const { t } = english

export default async function PlanOfProduct({ params }: PageInput<'product'>) {
  const person = await requirePerson()
  const found = await findProductPlan(person, (await params).product)
  if (!found) notFound()
  const { product, lines, isCurrent } = found
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      <PageTitle>
        {t('assessment.page-of-product', {
          page: t('product-plan.title'),
          product: isolatedText(product.name),
        })}
      </PageTitle>
      <PageHeading
        over={<Isolated>{product.name}</Isolated>}
        lead={isCurrent ? t('product-plan.lead') : t('product-plan.lead-submitted')}
      >
        {t('product-plan.title')}
      </PageHeading>
      {lines.length === 0 ? (
        <p className="measure">{isCurrent ? t('product-plan.empty') : t('product-plan.empty-submitted')}</p>
      ) : (
        <>
          <PlanTable lines={lines} path={isCurrent ? `/products/${product.id}/plan` : null} />
          <p className="mt-6 print:hidden">
            <a
              href={`/products/${product.id}/plan/table`}
              download
              className="inline-flex min-h-11 items-center"
            >
              {t('product-plan.csv.download')}
            </a>
          </p>
        </>
      )}
    </SignedInPage>
  )
}
