import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { pieceTrail } from '@/components/product/evidence/evidence-trail'
import { RenewForm } from '@/components/product/evidence/renew-form'
import { WhatChanges } from '@/components/product/evidence/what-changes'
import { Isolated } from '@/components/ui/isolated'
import { evidenceKinds } from '@/lib/core/format/schema/evidence-kinds'
import { requirePerson } from '@/lib/server/identity/session'
import { findPieceToChange } from '@/lib/server/products/evidence/find-piece-to-change'
import { english } from '@/lib/words/english'
import { renewAction } from './actions'

const { t } = english

/** Asks what a piece of evidence says from now on, beside the answers that this changes. */
export default async function RenewPiecePage({ params }: PageInput<'product' | 'piece'>) {
  const person = await requirePerson()
  const { product: productId, piece: pieceId } = await params
  const found = await findPieceToChange(person, { productId, pieceId })
  if (!found || found.piece.struckOutAt) notFound()
  const { product, piece, basis } = found
  const now = piece.versions[0].value
  return (
    <SignedInPage person={person} trail={pieceTrail(product, piece)}>
      <RenewForm
        action={renewAction.bind(null, { productId, pieceId })}
        basis={basis}
        now={now}
        heading={
          <>
            <PageHeading over={<Isolated>{now.title}</Isolated>} lead={t('product-evidence.renew-lead')}>
              {t('piece-form.renew')}
            </PageHeading>
            <WhatChanges answers={piece.namedBy.answers} words="renew" />
          </>
        }
        words={{
          title: t('question.evidence.title'),
          kind: t('question.evidence.kind'),
          url: t('question.evidence.url'),
          speaksOf: t('question.evidence.speaks-of'),
          expires: t('question.evidence.expires'),
        }}
        kinds={evidenceKinds.map((value) => ({ value, text: t(`question.evidence.${value}`) }))}
      />
    </SignedInPage>
  )
}
