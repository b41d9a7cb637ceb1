import type { ListedPiece } from '@/lib/core/answers/evidence/shown-piece'
import { english } from '@/lib/words/english'
import { Tag } from '../../ui/tag'

const { t } = english

type PieceTagsProps = { piece: Pick<ListedPiece, 'expiry' | 'struckOutAt'> }

/** Whether a piece is struck out, has expired or expires soon. */
export function PieceTags({ piece: { expiry, struckOutAt } }: PieceTagsProps) {
  if (struckOutAt) return <Tag>{t('product-evidence.struck-out')}</Tag>
  if (expiry === null) return null
  return <Tag tone={expiry === 'expired' ? 'danger' : 'accent'}>{t(`product-evidence.expiry.${expiry}`)}</Tag>
}
