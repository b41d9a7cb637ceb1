import { english } from '@/lib/words/english'
import { Notice } from '../../ui/notice'

const { t } = english

/** After an image was uploaded: what it said besides its picture, and whether that was removed. */
export function ImageNotice({ found }: { found: string | null }) {
  switch (found) {
    case 'removed':
    case 'kept':
    case 'located':
      return (
        <Notice tone={found === 'located' ? 'danger' : 'plain'}>{t(`evidence-file.image.${found}`)}</Notice>
      )
    default:
      return null
  }
}
