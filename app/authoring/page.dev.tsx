import { PublicPage } from '@/app/_shell/public-page'
import { FindingList } from '@/components/authoring/finding-list'
import { RefreshOnSave } from '@/components/authoring/refresh-on-save'
import { VersionsOnDisk } from '@/components/authoring/versions-on-disk'
import { PageHeading } from '@/components/layout/page-heading'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page/page-title'
import { listOnDisk } from '@/lib/server/content/authoring'

/** Every version on disk, for authors. Its name ends in .dev.tsx: production has no such page (next.config.ts). */
export default function AuthoringPage() {
  const { versions, findings, stamp } = listOnDisk()
  const isRefused = findings.some(({ severity }) => severity === 'refusal')
  return (
    <PublicPage trail={[{ href: '/', text: 'Start' }]}>
      <PageTitle>Authoring</PageTitle>
      <RefreshOnSave stamp={stamp} />
      <PageHeading lead="Every version on disk, drafts included, as this computer has it. Save a file, and this page follows.">
        Authoring
      </PageHeading>
      {isRefused && (
        <Notice tone="danger" title="Something is refused" className="mb-8">
          <p>Until it is fixed, the other pages show the last valid content.</p>
        </Notice>
      )}
      <VersionsOnDisk versions={versions} />
      <FindingList findings={findings} />
    </PublicPage>
  )
}
