import Link from 'next/link'
import type { PieceChoice } from '@/lib/core/answers/evidence/shown-piece'
import { english, rich } from '@/lib/words/english'
import { Isolated } from '../../../ui/isolated'
import { spoken } from '../../../ui/spoken'
import { PieceFacts } from '../piece-facts'
import { PieceTags } from '../piece-tags'

const { t } = english

type NamedPiecesProps = {
  productId: string
  /** The draft in which they are used for other questions. */
  draftId: string
  pieces: readonly PieceChoice[]
}

/** The evidence that an answer names, each with the way to its page, to its file and to other questions. */
export function NamedPieces({ productId, draftId, pieces }: NamedPiecesProps) {
  return (
    <section aria-labelledby="named" className="mb-10 max-w-xl">
      <h2 id="named" className="mb-3 text-heading">
        {t('choosing.named')}
      </h2>
      <ul className="flex flex-col divide-y divide-line">
        {pieces.map(({ id, now, expiry }) => {
          const path = `/products/${productId}/evidence/${id}`
          return (
            <li key={id} className="flex flex-col gap-1 py-4">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Link href={path} className="inline-flex min-h-6 items-center font-semibold wrap-anywhere">
                  <Isolated>{now.value.title}</Isolated>
                </Link>
                <PieceTags piece={{ expiry, struckOutAt: null }} />
              </p>
              <PieceFacts productId={productId} version={now} />
              <p>
                <Link href={`${path}/use?draft=${draftId}`} className="inline-flex min-h-6 items-center">
                  {rich('choosing.use', { title: now.value.title, spoken })}
                </Link>
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
