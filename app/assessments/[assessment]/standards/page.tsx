import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { questionPath } from '@/components/assessment/page/question-path'
import { PageHeading } from '@/components/layout/page-heading'
import { ReleaseName } from '@/components/product/release-name'
import { FrameworkList } from '@/components/standard/framework-list'
import { LawList } from '@/components/standard/law-list'
import { PageTitle } from '@/components/ui/page/page-title'
import { otherStandards } from '@/lib/core/report/words/law-words'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requirePerson } from '@/lib/server/identity/session'
import { findDraftReport } from '@/lib/server/submissions/draft-report'
import { english, rich } from '@/lib/words/english'

const { t } = english

/** External standards, read out of the current answers. A submission's are in its report. */
export default async function StandardsPage({ params }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const found = await findDraftReport(person, (await params).assessment)
  if (!found) notFound()
  const { assessment, report } = found
  const [latest] = assessment.submissions
  if (assessment.state !== 'draft' && latest) redirect(`/reports/${latest.id}#standards`)
  const { product, release } = assessment
  const path = `/assessments/${assessment.id}/standards`
  const standards = otherStandards(report.standards, report.laws)
  return (
    <SignedInPage person={person} trail={assessmentTrail(assessment)}>
      <PageTitle>
        {t('assessment.page-of-product', {
          page: t('report-view.heading.standards'),
          product: isolatedText(product.name),
        })}
      </PageTitle>
      <PageHeading
        over={<ReleaseName product={product.name} release={release.label} />}
        lead={report.notes.indications}
      >
        {t('report-view.heading.standards')}
      </PageHeading>
      <div className="flex flex-col gap-10">
        {report.laws && (
          <LawList
            laws={report.laws}
            note={report.notes.laws}
            path={path}
            factsPath={`/assessments/${assessment.id}/facts`}
            hrefOf={(question) => questionPath(assessment.id, question.section, question.id)}
          />
        )}
        <div>
          <FrameworkList
            heading={report.laws ? t('report-view.heading.other-standards') : t('standard.list')}
            report={{ ...report, standards }}
            path={path}
          />
        </div>
      </div>
      <p className="measure mt-6">
        {rich('standard.choose', {
          link: (inside) => <Link href={`/products/${product.id}/standards`}>{inside}</Link>,
        })}
      </p>
    </SignedInPage>
  )
}
