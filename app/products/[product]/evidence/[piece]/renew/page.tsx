import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { pieceTrail } from '@/components/product/evidence/evidence-trail'
import { RenewForm } from '@/components/product/evidence/renew-form'
import { WhatChanges } from '@/components/product/evidence/what-changes'
import { LinkButton } from '@/components/ui/button/link-button'
import { Isolated } from '@/components/ui/isolated'
import { purposeQuery } from '@/lib/core/answers/evidence/file-purpose'
import { evidenceKinds } from '@/lib/core/format/schema/evidence-kinds'
import { type Person, requirePerson } from '@/lib/server/identity/session'
import { findPieceToChange } from '@/lib/server/products/evidence/find-piece-to-change'
import { findEvidenceFile } from '@/lib/server/products/files/find-file'
import { english } from '@/lib/words/english'
import { renewAction } from './actions'

const { t } = english

/** Asks what a piece of evidence says from now on, beside the answers that this changes. */
export default async function RenewPiecePage({ params, searchParams }: PageInput<'product' | 'piece'>) {
  const person = await requirePerson()
  const { product: productId, piece: pieceId } = await params
  const found = await findPieceToChange(person, { productId, pieceId })
  if (!found || found.piece.struckOutAt) notFound()
  const { product, piece, basis } = found
  const now = piece.versions[0].value
  const file = await findNewFile(person, product.id, queryValue(await searchParams, 'file'))
  return (
    <SignedInPage person={person} trail={pieceTrail(product, piece)}>
      <RenewForm
        action={renewAction.bind(null, { productId, pieceId })}
        basis={basis}
        now={now}
        file={file}
        heading={
          <>
            <PageHeading over={<Isolated>{now.title}</Isolated>} lead={t('product-evidence.renew-lead')}>
              {t('piece-form.renew')}
            </PageHeading>
            <WhatChanges answers={piece.namedBy.answers} words="renew" />
            {!file && (
              <p className="mb-8">
                <LinkButton
                  href={`/products/${product.id}/evidence/upload${purposeQuery({ is: 'renewal', pieceId })}`}
                  look="quiet"
                >
                  {t('piece-form.file-renew')}
                </LinkButton>
              </p>
            )}
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

/** The file that was added to renew the piece by; null where there is none. */
async function findNewFile(person: Person, productId: string, sha256: string | null) {
  const found = sha256 === null ? null : await findEvidenceFile(person, { productId, sha256 })
  return found && { sha256: found.file.sha256, name: found.file.name }
}
