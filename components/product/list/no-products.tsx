import { english } from '@/lib/words/english'

const { t } = english

/** What to do where nothing is yet. */
export function NoProducts({ mayCreate }: { mayCreate: boolean }) {
  if (!mayCreate) return <p className="measure">{t('product.none')}</p>
  return (
    <div className="measure rounded-box border border-dashed border-edge p-6">
      <h2 className="text-lead">{t('product.first.title')}</h2>
      <p className="mt-2">{t('product.first.add')}</p>
      <p className="mt-2">{t('product.first.example')}</p>
    </div>
  )
}
