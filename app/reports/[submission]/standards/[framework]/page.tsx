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
import { reportWords } from '@/lib/words/report-words'

/** One standard as a submission's stored report tells it. */
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
    { href: `${path}#standards`, text: `Report of submission ${number}` },
  ]
  return (
    <SignedInPage person={person} trail={trail}>
      <PageTitle>{`${table.title} ${table.version}, submission ${number}, ${isolatedText(report.product.name)}`}</PageTitle>
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
