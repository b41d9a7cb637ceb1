import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { pieceTrail } from '@/components/product/evidence/evidence-trail'
import { NamingSubmissions } from '@/components/product/evidence/named-by'
import { PieceAct } from '@/components/product/evidence/piece-act'
import { WhatChanges } from '@/components/product/evidence/what-changes'
import { Isolated } from '@/components/ui/isolated'
import { PageTitle } from '@/components/ui/page/page-title'
import { isDeletable } from '@/lib/core/answers/evidence/shown-piece'
import { requirePerson } from '@/lib/server/identity/session'
import { findPieceToChange } from '@/lib/server/products/evidence/find-piece-to-change'
import { english } from '@/lib/words/english'
import { removeAction } from './actions'

const { t } = english

/** Deletes a piece that no submission names; strikes out any other. */
export default async function RemovePiecePage({ params }: PageInput<'product' | 'piece'>) {
  const person = await requirePerson()
  const { product: productId, piece: pieceId } = await params
  const found = await findPieceToChange(person, { productId, pieceId })
  if (!found) notFound()
  const { product, piece, basis } = found
  const { answers, submissions } = piece.namedBy
  const isStruckOut = piece.struckOutAt !== null
  const mayDelete = isDeletable(piece)
  const title = mayDelete ? t('product-evidence.remove') : t('product-evidence.strike-out')
  const place = { productId, pieceId }
  return (
    <SignedInPage person={person} trail={pieceTrail(product, piece)}>
      <PageTitle>{title}</PageTitle>
      <PageHeading
        over={<Isolated>{piece.versions[0].value.title}</Isolated>}
        lead={mayDelete ? t('product-evidence.delete-lead') : t('product-evidence.strike-lead')}
      >
        {title}
      </PageHeading>
      {submissions.length > 0 && (
        <div className="mb-8">
          <NamingSubmissions submissions={submissions} />
        </div>
      )}
      {mayDelete && <WhatChanges answers={answers} words="delete" />}
      <div className="flex flex-wrap gap-4">
        {mayDelete && (
          <PieceAct action={removeAction.bind(null, { ...place, act: 'delete' })} basis={basis} look="danger">
            {t('product-evidence.delete')}
          </PieceAct>
        )}
        <PieceAct
          action={removeAction.bind(null, { ...place, act: isStruckOut ? 'take-back' : 'strike' })}
          basis={basis}
          look={mayDelete ? 'quiet' : 'main'}
        >
          {isStruckOut ? t('product-evidence.take-back') : t('product-evidence.strike-out')}
        </PieceAct>
      </div>
    </SignedInPage>
  )
}
