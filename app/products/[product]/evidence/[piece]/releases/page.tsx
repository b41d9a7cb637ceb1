import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { pieceTrail } from '@/components/product/evidence/evidence-trail'
import { ReleasesForm } from '@/components/product/evidence/releases-form'
import { WhatChanges } from '@/components/product/evidence/what-changes'
import { Isolated } from '@/components/ui/isolated'
import { requirePerson } from '@/lib/server/identity/session'
import { findPieceToChange } from '@/lib/server/products/evidence/find-piece-to-change'
import { english } from '@/lib/words/english'
import { setReleasesAction } from './actions'

const { t } = english

/** Asks of which releases a piece of evidence speaks. */
export default async function PieceReleasesPage({ params }: PageInput<'product' | 'piece'>) {
  const person = await requirePerson()
  const { product: productId, piece: pieceId } = await params
  const found = await findPieceToChange(person, { productId, pieceId })
  if (!found) notFound()
  const { product, piece, basis, releases } = found
  return (
    <SignedInPage person={person} trail={pieceTrail(product, piece)}>
      <ReleasesForm
        action={setReleasesAction.bind(null, { productId, pieceId })}
        basis={basis}
        releases={releases}
        heading={
          <>
            <PageHeading
              over={<Isolated>{piece.versions[0].value.title}</Isolated>}
              lead={t('product-evidence.releases-lead')}
            >
              {t('piece-form.releases')}
            </PageHeading>
            <WhatChanges answers={piece.namedBy.answers} words="releases" />
          </>
        }
      />
    </SignedInPage>
  )
}
