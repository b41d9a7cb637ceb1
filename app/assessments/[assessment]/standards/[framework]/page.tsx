import { notFound, redirect } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { questionPath } from '@/components/assessment/page/question-path'
import { StandardView } from '@/components/standard/standard-view'
import { readStatus } from '@/components/standard/status-filter'
import { PageTitle } from '@/components/ui/page/page-title'
import { standardTable } from '@/lib/core/report/standards/standard-table'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requirePerson } from '@/lib/server/identity/session'
import { findDraftReport } from '@/lib/server/submissions/draft-report'
import { english } from '@/lib/words/english'
import { reportWords } from '@/lib/words/report-words'

const { t } = english

/** One standard, read out of the answers as they stand. */
export default async function DraftStandardPage({
  params,
  searchParams,
}: PageInput<'assessment' | 'framework'>) {
  const person = await requirePerson()
  const { assessment: id, framework } = await params
  const found = await findDraftReport(person, id)
  if (!found) notFound()
  const { assessment, report } = found
  const [latest] = assessment.submissions
  if (assessment.state !== 'draft' && latest) redirect(`/reports/${latest.id}/standards/${framework}`)
  const table = standardTable(report, framework, reportWords(report.language))
  if (!table) notFound()
  const path = `/assessments/${assessment.id}/standards`
  const trail = [...assessmentTrail(assessment), { href: path, text: t('report-view.heading.standards') }]
  return (
    <SignedInPage person={person} trail={trail}>
      <PageTitle>
        {t('assessment.page-of-product', {
          page: `${table.title} ${table.version}`,
          product: isolatedText(assessment.product.name),
        })}
      </PageTitle>
      <StandardView
        report={report}
        table={table}
        status={readStatus(queryValue(await searchParams, 'status'))}
        path={`${path}/${table.id}`}
        filesPath={`/api/assessments/${assessment.id}/standards/${table.id}`}
        {...(assessment.may.answer
          ? { ownHref: (id: string) => `${path}/${table.id}/own?provision=${encodeURIComponent(id)}` }
          : {})}
        hrefOf={(question) => questionPath(assessment.id, question.section, question.id)}
      />
    </SignedInPage>
  )
}
