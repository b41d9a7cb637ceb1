import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { productTrail } from '@/components/product/product-trail'
import { PageTitle } from '@/components/ui/page/page-title'
import { StoredMarkup } from '@/components/ui/page/stored-markup'
import { isOffered } from '@/lib/server/access/as-person'
import { requirePerson } from '@/lib/server/identity/session'
import { findSubmissionHead } from '@/lib/server/submissions/submissions'
import '@/components/report/report.css'
import { reportMarkup } from './report-markup'

/** The report of one submission, as stored on the day; nothing is calculated again. */
export default async function ReportPage({ params }: PageInput<'submission'>) {
  const person = await requirePerson()
  const submission = await findSubmissionHead(person, (await params).submission)
  if (!submission) notFound()
  const { name, words } = await reportMarkup(person, submission)
  const assessment = {
    href: `/assessments/${submission.assessmentId}`,
    text: `${submission.release.label}, ${words.questionnaire}`,
  }
  const trail = [
    ...productTrail(submission.product),
    ...(isOffered(person, 'read-draft', submission.product.organisationId) ? [assessment] : []),
  ]
  return (
    <SignedInPage person={person} trail={trail}>
      <PageTitle>{words.title ?? ''}</PageTitle>
      <StoredMarkup name={name} />
    </SignedInPage>
  )
}
