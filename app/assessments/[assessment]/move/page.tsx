import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { productTrail } from '@/components/product/product-trail'
import { ReleaseName } from '@/components/product/release-name'
import { MoveForm } from '@/components/product/removal/move-form'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page/page-title'
import { requirePerson } from '@/lib/server/identity/session'
import { findMovePage } from '@/lib/server/products/correcting/move-assessment'
import { english, rich } from '@/lib/words/english'
import { moveAction } from './actions'

const { t } = english

/** Moves an assessment without a submission to another release of its product. */
export default async function MovePage({ params }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const { assessment: assessmentId } = await params
  const found = await findMovePage(person, assessmentId)
  if (!found) notFound()
  const { product, release, isFrozen, others } = found
  const heading = (
    <PageHeading
      over={<ReleaseName product={product.name} release={release.label} />}
      lead={isFrozen || others.length === 0 ? undefined : t('move-form.lead')}
    >
      {t('move-form.title')}
    </PageHeading>
  )
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      {isFrozen || others.length === 0 ? (
        <>
          <PageTitle>{t('move-form.title')}</PageTitle>
          {heading}
          <Notice title={isFrozen ? t('correcting.frozen') : t('correcting.no-other')}>
            {!isFrozen && (
              <p>
                {rich('correcting.add-release', {
                  link: (inside) => <Link href={`/products/${product.id}/releases/new`}>{inside}</Link>,
                })}
              </p>
            )}
          </Notice>
        </>
      ) : (
        <MoveForm action={moveAction.bind(null, assessmentId)} releases={others} heading={heading} />
      )}
    </SignedInPage>
  )
}
