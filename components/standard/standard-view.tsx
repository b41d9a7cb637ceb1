import type { QuestionName, Report } from '@/lib/core/report/report'
import type { StandardTable } from '@/lib/core/report/standards/standard-table'
import type { ProvisionStatus } from '@/lib/core/standards/indication'
import { english } from '@/lib/words/english'
import { PageHeading } from '../layout/page-heading'
import { ReleaseName } from '../product/release-name'
import { Notice } from '../ui/notice'
import { ProvisionList } from './provision-list'
import { StatusBar } from './status-bar'
import { StatusFilter } from './status-filter'

const { t } = english

type StandardViewProps = {
  report: Report
  table: StandardTable
  status: ProvisionStatus | null
  /** The address of this page. */
  path: string
  /** Where its files are, before their names. */
  filesPath: string
  hrefOf: (question: QuestionName) => string
  /** The address of the form for the team's own status of a provision; left out where it is only read. */
  ownHref?: (provision: string) => string
}

/** One external standard, provision by provision. */
export function StandardView({ report, table, status, path, filesPath, hrefOf, ownHref }: StandardViewProps) {
  const { product } = report
  return (
    <article lang={report.language}>
      <Notice title={`${report.checked} ${report.submitted}`} className="mb-6">
        <p>{report.notes.indications}</p>
      </Notice>
      <PageHeading
        over={<ReleaseName product={product.name} release={product.release.label} />}
        lead={versionWords(table)}
      >
        {table.title}
      </PageHeading>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <StatusBar counts={table.counts} words={table.summary} />
          <StatusFilter path={path} counts={table.counts} current={status} />
        </div>
        <AboutStandard table={table} notes={report.notes} filesPath={filesPath} />
        <div className="min-w-0">
          <ProvisionList rows={table.rows} status={status} hrefOf={hrefOf} ownHref={ownHref ?? null} />
        </div>
      </div>
    </article>
  )
}

function AboutStandard({
  table,
  notes,
  filesPath,
}: Pick<StandardViewProps, 'table' | 'filesPath'> & Pick<Report, 'notes'>) {
  const { url, licenceNote, hasCodes } = table
  return (
    <aside aria-label={t('standard.about')} className="flex flex-col gap-5 text-small lg:row-span-2">
      <div className="print:hidden">
        <h2 className="text-body">{hasCodes ? t('standard.conformance-table') : t('standard.table')}</h2>
        <ul className="mt-1">
          <li>
            <a href={`${filesPath}/table.csv`} download className="inline-flex min-h-6 items-center">
              {t('standard.csv')}
            </a>
          </li>
          <li>
            <a href={`${filesPath}/annex.pdf`} className="inline-flex min-h-6 items-center">
              {t('standard.annex')}
            </a>
          </li>
        </ul>
        <p className="mt-2 text-ink-soft">{notes.support}</p>
        {hasCodes && <p className="mt-2 text-ink-soft">{notes.ownTable}</p>}
      </div>
      {url && (
        <div>
          <h2 className="text-body">{t('annex.text')}</h2>
          <p className="mt-1">
            <a href={url} className="inline-flex min-h-6 items-center">
              {t('standard.read', { version: table.version })}
            </a>
          </p>
          <p className="text-ink-soft">{licenceNote}</p>
        </div>
      )}
    </aside>
  )
}

function versionWords({ version, publisher }: StandardTable): string {
  return t('standard.version', {
    version,
    hasPublisher: publisher === null ? 'no' : 'yes',
    publisher: publisher ?? '',
  })
}
