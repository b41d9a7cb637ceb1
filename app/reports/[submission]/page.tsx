import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { productTrail } from '@/components/product/product-trail'
import { PageTitle } from '@/components/ui/page/page-title'
import { StoredMarkup } from '@/components/ui/page/stored-markup'
import { isOffered } from '@/lib/server/access/as-person'
import { requirePerson } from '@/lib/server/identity/session'
import { findSubmissionHead } from '@/lib/server/submissions/submissions'
import { english } from '@/lib/words/english'
import '@/components/report/report.css'
import { reportMarkup } from './report-markup'

const { t } = english

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
    <SignedInPage person={person} help="report" trail={trail}>
      <PageTitle>{words.title ?? ''}</PageTitle>
      <StoredMarkup name={name} />
      <p className="mt-10 text-small print:hidden">
        <Link
          href={`/products/${submission.product.id}/compare?after=${submission.id}`}
          className="inline-flex min-h-6 items-center"
        >
          {t('compare.with')}
        </Link>
      </p>
      {isOffered(person, 'share', submission.product.organisationId) && (
        <p className="mt-2 flex flex-wrap gap-x-6 text-small print:hidden">
          <Link href={`/reports/${submission.id}/share`} className="inline-flex min-h-6 items-center">
            {t('share.title')}
          </Link>
          {isOffered(person, 'ask-for-review', submission.product.organisationId) && (
            <Link
              href={`/reports/${submission.id}/ask-for-review`}
              className="inline-flex min-h-6 items-center"
            >
              {t('asking.title')}
            </Link>
          )}
        </p>
      )}
    </SignedInPage>
  )
}
