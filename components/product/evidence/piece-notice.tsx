import { english } from '@/lib/words/english'
import { Notice } from '../../ui/notice'

const { t } = english

type PieceNoticeProps = {
  /** Of the address: what was done. */
  did: string | null
  /** Of the address: how many more answers name the piece. */
  used?: string | null
}

/** After a piece of evidence was changed: what was done. */
export function PieceNotice({ did, used = null }: PieceNoticeProps) {
  const words = wordsOf(did, used)
  return words && <Notice className="mb-6" title={words} />
}

function wordsOf(did: string | null, used: string | null): string | null {
  if (used !== null && /^\d{1,4}$/.test(used)) return t('using-piece.done', { count: Number(used) })
  switch (did) {
    case 'strike':
    case 'take-back':
    case 'renew':
    case 'releases':
    case 'delete':
      return t(`product-evidence.did.${did}`)
    default:
      return null
  }
}
