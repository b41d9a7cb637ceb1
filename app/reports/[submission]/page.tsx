import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { productTrail } from '@/components/product/product-trail'
import { Downloads } from '@/components/report/downloads'
import { ReportView } from '@/components/report/report-view'
import { PageTitle } from '@/components/ui/page/page-title'
import { versionPath } from '@/components/version/version-path'
import { isOffered } from '@/lib/server/access'
import { requirePerson } from '@/lib/server/identity/session'
import { findSubmission } from '@/lib/server/submissions/submissions'
import '@/components/report/report.css'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'

/** The report of one submission, as stored on the day; nothing is calculated again. */
export default async function ReportPage({ params }: PageInput<'submission'>) {
  const person = await requirePerson()
  const submission = await findSubmission(person, (await params).submission)
  if (!submission) notFound()
  const { product, release, report, number } = submission
  const assessment = {
    href: `/assessments/${submission.assessmentId}`,
    text: `${release.label}, ${report.questionnaire.title} ${report.questionnaire.version}`,
  }
  const trail = [...productTrail(product), ...(isOffered(person, 'read-draft') ? [assessment] : [])]
  const { questionnaire } = report
  const assessed = `${isolatedText(report.product.name)} ${isolatedText(report.product.release.label)}`
  return (
    <SignedInPage person={person} trail={trail}>
      <PageTitle>{`Submission ${number}, ${assessed}, ${questionnaire.title} ${questionnaire.version}`}</PageTitle>
      <ReportView
        report={report}
        downloads={<Downloads submission={submission} />}
        versionPath={versionPath(questionnaire)}
        standardsPath={`/reports/${submission.id}/standards`}
      />
    </SignedInPage>
  )
}
