import { exampleReport } from '@/app/_shell/example-report'
import { PublishedMarkup } from '@/app/_shell/markup/published-markup'
import { publicMetadata } from '@/app/_shell/public-metadata'
import { PublicPage } from '@/app/_shell/public-page'
import { ReportView } from '@/components/report/report-view'
import { PageTitle } from '@/components/ui/page/page-title'
import { versionPath } from '@/components/version/version-path'
import { english } from '@/lib/words/english'
import '@/components/report/report.css'

const { t } = english

export function generateMetadata() {
  return publicMetadata('/example', t('example-report.description'))
}

/** The whole report of the fictional example, as a reader outside sees one; for everybody. */
export default function ExampleReportPage() {
  const report = exampleReport()
  const { questionnaire, contentDigest, words } = report
  return (
    <PublicPage>
      <PageTitle>{t('example-report.title')}</PageTitle>
      <p className="mb-6 text-small text-ink-soft">{t('example-report.lead')}</p>
      <PublishedMarkup name={`example report ${contentDigest} ${questionnaire.hash} ${words?.digest}`}>
        <ReportView report={report} reader="outside" versionPath={versionPath(questionnaire)} />
      </PublishedMarkup>
    </PublicPage>
  )
}
