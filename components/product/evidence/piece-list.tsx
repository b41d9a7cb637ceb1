import Link from 'next/link'
import type { ListedPiece } from '@/lib/core/answers/evidence/shown-piece'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { Isolated, isolate } from '../../ui/isolated'
import { PieceFacts } from './piece-facts'
import { PieceTags } from './piece-tags'

const { t } = english

type PieceListProps = { productId: string; pieces: readonly ListedPiece[] }

/** The evidence of a product, in the order in which it was read. */
export function PieceList({ productId, pieces }: PieceListProps) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {pieces.map((piece) => (
        <li key={piece.id} className="flex flex-col gap-1 py-4">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link
              href={`/products/${productId}/evidence/${piece.id}`}
              className="inline-flex min-h-6 items-center font-semibold wrap-anywhere"
            >
              <Isolated>{piece.now.value.title}</Isolated>
            </Link>
            <PieceTags piece={piece} />
          </p>
          <PieceFacts productId={productId} version={piece.now} />
          <p className="text-small text-ink-soft">
            {t('product-evidence.uses', { answers: piece.answers, submitted: piece.submitted })}
          </p>
          <p className="text-small text-ink-soft">
            {rich('product-evidence.added', {
              name: piece.now.by.name,
              number: piece.now.number,
              person: isolate,
              ...momentIn(piece.now.at),
            })}
          </p>
        </li>
      ))}
    </ul>
  )
}
