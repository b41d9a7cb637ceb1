import { english } from '@/lib/words/english'
import { Notice } from '../../ui/notice'

const { t } = english

const things = ['product', 'release', 'assessment', 'draft', 'organisation'] as const

/** Says on the page that a person comes to that something was deleted; `what` is from the query. */
export function RemovedNotice({ what }: { what: string | null }) {
  const thing = things.find((each) => each === what)
  if (!thing) return null
  return (
    <Notice className="mb-6" title={t(`removal.done.${thing}`)}>
      <p>{thing === 'organisation' ? t('removal.restore-organisation') : t('removal.restore')}</p>
    </Notice>
  )
}
