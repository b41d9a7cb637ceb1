import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { evidenceTrail } from '@/components/product/evidence/evidence-trail'
import { PieceNotice } from '@/components/product/evidence/piece-notice'
import { PiecePage } from '@/components/product/evidence/piece-page'
import { PieceTags } from '@/components/product/evidence/piece-tags'
import { LinkButton } from '@/components/ui/button/link-button'
import { Isolated } from '@/components/ui/isolated'
import { PageTitle } from '@/components/ui/page/page-title'
import { isDeletable, type ShownPiece } from '@/lib/core/answers/evidence/shown-piece'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requirePerson } from '@/lib/server/identity/session'
import { findPiece } from '@/lib/server/products/evidence/find-piece'
import { english } from '@/lib/words/english'

const { t } = english

/** A piece of evidence with all that it has said, and what names it. */
export default async function EvidencePiecePage({ params, searchParams }: PageInput<'product' | 'piece'>) {
  const person = await requirePerson()
  const { product: productId, piece: pieceId } = await params
  const found = await findPiece(person, { productId, pieceId })
  if (!found) notFound()
  const { product, piece } = found
  const { title } = piece.versions[0].value
  const search = await searchParams
  const path = `/products/${product.id}/evidence/${piece.id}`
  return (
    <SignedInPage person={person} trail={evidenceTrail(product)}>
      <PageTitle>{isolatedText(title)}</PageTitle>
      <PageHeading over={<PieceTags piece={piece} />}>
        <Isolated>{title}</Isolated>
      </PageHeading>
      <PieceNotice did={didAs(piece, queryValue(search, 'did'))} used={queryValue(search, 'used')} />
      <PiecePage productId={product.id} piece={piece}>
        <ul className="flex flex-wrap gap-4">
          {!piece.struckOutAt && (
            <li>
              <LinkButton href={`${path}/use`} look="quiet">
                {t('use-piece.title')}
              </LinkButton>
            </li>
          )}
          {!piece.struckOutAt && (
            <li>
              <LinkButton href={`${path}/renew`} look="quiet">
                {t('piece-form.renew')}
              </LinkButton>
            </li>
          )}
          <li>
            <LinkButton href={`${path}/releases`} look="quiet">
              {t('piece-form.releases')}
            </LinkButton>
          </li>
          <li>
            <LinkButton href={`${path}/remove`} look="quiet">
              {wayToRemove(piece)}
            </LinkButton>
          </li>
        </ul>
      </PiecePage>
    </SignedInPage>
  )
}

/** An address from before says nothing of what has become otherwise since. */
function didAs({ struckOutAt }: ShownPiece, did: string | null): string | null {
  return did === (struckOutAt ? 'take-back' : 'strike') ? null : did
}

function wayToRemove(piece: ShownPiece): string {
  if (isDeletable(piece)) return t('product-evidence.remove')
  return piece.struckOutAt ? t('product-evidence.take-back') : t('product-evidence.strike-out')
}
