import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { assessmentTitle } from '@/components/assessment/page/assessment-title'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { ReleaseName } from '@/components/product/release-name'
import { AnchorButton } from '@/components/ui/button/anchor-button'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page/page-title'
import { StoredMarkup } from '@/components/ui/page/stored-markup'
import { requirePerson } from '@/lib/server/identity/session'
import { findDraftReport } from '@/lib/server/submissions/draft-report'
import { english, rich } from '@/lib/words/english'
import '@/components/report/report.css'
import { previewMarkup } from './preview-markup'

const { t } = english

/** The report of a draft as it would be today, for those who may see the draft. Nothing is stored. */
export default async function PreviewPage({ params }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const { assessment: id } = await params
  const found = await findDraftReport(person, id)
  if (!found) notFound()
  const { assessment, report } = found
  if (assessment.state !== 'draft') redirect(`/assessments/${id}`)
  const isEmpty = !report.overall.assessed && report.overall.because === 'nothing-answered'
  return (
    <SignedInPage person={person} help="preview" trail={assessmentTrail(assessment)}>
      <PageTitle>{assessmentTitle(t('preview.page-title'), assessment)}</PageTitle>
      {isEmpty ? (
        <NothingYet path={`/assessments/${id}`} {...assessment} />
      ) : (
        <>
          <Notice title={t('preview.banner')} className="mb-6">
            <p className="print:hidden">
              <AnchorButton look="quiet" href={`/api/assessments/${id}/preview.pdf`}>
                {t('preview.pdf')}
              </AnchorButton>
            </p>
          </Notice>
          <StoredMarkup name={previewMarkup(id, report)} />
        </>
      )}
    </SignedInPage>
  )
}

type NothingYetProps = { path: string; product: { name: string }; release: { label: string } }

/** Before the first answer there is nothing that a report could say. */
function NothingYet({ path, product, release }: NothingYetProps) {
  return (
    <>
      <PageHeading over={<ReleaseName product={product.name} release={release.label} />}>
        {t('preview.title')}
      </PageHeading>
      <Notice title={t('preview.nothing.title')}>
        <p>
          {rich('preview.nothing.text', {
            link: (inside) => <Link href={`${path}/essentials`}>{inside}</Link>,
          })}
        </p>
      </Notice>
    </>
  )
}
