import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { productTrail } from '@/components/product/product-trail'
import { ReleaseName } from '@/components/product/release-name'
import { RemovalForm } from '@/components/product/removal/removal-form'
import { Consequences } from '@/components/product/removal/what-goes'
import { requirePerson } from '@/lib/server/identity/session'
import { type DraftToRemove, findDraftToRemove } from '@/lib/server/products/removal/remove-draft'
import { english } from '@/lib/words/english'
import { removeDraftAction } from './actions'

const { t } = english

/** Deletes a draft; without a submission the assessment goes with it. */
export default async function RemoveDraftPage({ params }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const found = await findDraftToRemove(person, (await params).assessment)
  if (!found) notFound()
  const { product, release, assessmentId, number, submission } = found
  const title = submission === null ? t('removal.title.assessment') : t('removal.title.draft', { number })
  const place = { productId: product.id, assessmentId, number }
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      <RemovalForm
        action={removeDraftAction.bind(null, place)}
        title={title}
        button={submission === null ? t('removal.button.assessment') : t('removal.button.draft')}
        heading={
          <>
            <PageHeading over={<ReleaseName product={product.name} release={release.label} />}>
              {title}
            </PageHeading>
            <WhatBecomes draft={found} />
          </>
        }
        asks={null}
      />
    </SignedInPage>
  )
}

function WhatBecomes({ draft: { submission, answers, askLinks } }: { draft: DraftToRemove }) {
  return (
    <Consequences>
      <p>
        {submission === null
          ? t('removal.goes.assessment', { answers })
          : t('removal.goes.draft', { answers, submission })}
      </p>
      {askLinks > 0 && <p>{t('removal.ask-links', { count: askLinks })}</p>}
      <p>{t('removal.restore')}</p>
    </Consequences>
  )
}
