import { BarePage } from '@/components/layout/bare-page'
import { AnchorButton } from '@/components/ui/button/anchor-button'
import { PageTitle } from '@/components/ui/page/page-title'
import { english } from '@/lib/words/english'

const { t } = english

/** Stored in the browser by public/offline-worker.js and shown instead of a page that cannot be reached. */
export default function OfflinePage() {
  return (
    <BarePage>
      <PageTitle>{t('offline.title')}</PageTitle>
      <h1 className="text-title">{t('offline.heading')}</h1>
      <p className="measure mt-3">{t('offline.what-now')}</p>
      <p className="mt-6">
        <AnchorButton href="">{t('errors.try-again')}</AnchorButton>
      </p>
    </BarePage>
  )
}
