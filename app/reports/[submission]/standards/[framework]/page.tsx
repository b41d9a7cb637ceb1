import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { productTrail } from '@/components/product/product-trail'
import { StandardView } from '@/components/standard/standard-view'
import { readStatus } from '@/components/standard/status-filter'
import { PageTitle } from '@/components/ui/page/page-title'
import { standardTable } from '@/lib/core/report/standards/standard-table'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requirePerson } from '@/lib/server/identity/session'
import { findSubmission } from '@/lib/server/submissions/submissions'
import { english } from '@/lib/words/english'
import { reportWords } from '@/lib/words/report-words'

const { t } = english

/** One standard of a submission's stored report. */
export default async function SubmittedStandardPage({
  params,
  searchParams,
}: PageInput<'submission' | 'framework'>) {
  const person = await requirePerson()
  const { submission: id, framework } = await params
  const submission = await findSubmission(person, id)
  const table =
    submission && standardTable(submission.report, framework, reportWords(submission.report.language))
  if (!table) notFound()
  const { product, report, number } = submission
  const path = `/reports/${submission.id}`
  const trail = [
    ...productTrail(product),
    { href: `${path}#standards`, text: t('assessment.report', { number }) },
  ]
  return (
    <SignedInPage person={person} trail={trail}>
      <PageTitle>
        {t('reports.standard', {
          standard: `${table.title} ${table.version}`,
          number,
          product: isolatedText(report.product.name),
        })}
      </PageTitle>
      <StandardView
        report={report}
        table={table}
        status={readStatus(queryValue(await searchParams, 'status'))}
        path={`${path}/standards/${table.id}`}
        filesPath={`/api/submissions/${submission.id}/standards/${table.id}`}
        hrefOf={(question) => `${path}#answer-${question.id}`}
      />
    </SignedInPage>
  )
}
