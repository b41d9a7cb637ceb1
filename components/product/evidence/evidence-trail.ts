import type { ShownPiece } from '@/lib/core/answers/evidence/shown-piece'
import { english } from '@/lib/words/english'
import type { Crumb } from '../../layout/page-shell'
import { productTrail } from '../product-trail'

type ProductNamed = Parameters<typeof productTrail>[0]

/** The way to a page of a piece of evidence. */
export function evidenceTrail(product: ProductNamed): Crumb[] {
  return [
    ...productTrail(product),
    { href: `/products/${product.id}/evidence`, text: english.t('product-evidence.list') },
  ]
}

/** The way to a page that changes a piece of evidence. */
export function pieceTrail(product: ProductNamed, { id, versions: [{ value }] }: ShownPiece): Crumb[] {
  return [...evidenceTrail(product), { href: `/products/${product.id}/evidence/${id}`, text: value.title }]
}
