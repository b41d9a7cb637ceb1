import { PublicPage } from '@/app/_shell/public-page'
import { FindingList } from '@/components/authoring/finding-list'
import { RefreshOnSave } from '@/components/authoring/refresh-on-save'
import { VersionsOnDisk } from '@/components/authoring/versions-on-disk'
import { PageHeading } from '@/components/layout/page-heading'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page/page-title'
import { listOnDisk } from '@/lib/server/content/authoring'
import { english } from '@/lib/words/english'

const { t } = english

/** Every version on disk, for authors. Its name ends in .dev.tsx: production has no such page (next.config.ts). */
export default function AuthoringPage() {
  const { versions, findings, stamp } = listOnDisk()
  const isRefused = findings.some(({ severity }) => severity === 'refusal')
  return (
    <PublicPage trail={[{ href: '/', text: t('authoring.start') }]}>
      <PageTitle>{t('authoring.title')}</PageTitle>
      <RefreshOnSave stamp={stamp} />
      <PageHeading lead={t('authoring.lead')}>{t('authoring.title')}</PageHeading>
      {isRefused && (
        <Notice tone="danger" title={t('authoring.refused.title')} className="mb-8">
          <p>{t('authoring.refused.elsewhere')}</p>
        </Notice>
      )}
      <VersionsOnDisk versions={versions} />
      <FindingList findings={findings} />
    </PublicPage>
  )
}
