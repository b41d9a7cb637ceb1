import { notFound } from 'next/navigation'
import { type PageInput, queryPage } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { SubmissionList } from '@/components/assessment/list/submission-list'
import { PageHeading } from '@/components/layout/page-heading'
import { productTrail } from '@/components/product/product-trail'
import { ReleaseName } from '@/components/product/release-name'
import { PageLinks } from '@/components/ui/page/page-links'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requirePerson } from '@/lib/server/identity/session'
import { listSubmissions } from '@/lib/server/submissions/list-submissions'
import { english } from '@/lib/words/english'

const { t } = english

export default async function SubmissionsPage({ params, searchParams }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const { assessment: assessmentId } = await params
  const found = await listSubmissions(person, assessmentId, queryPage(await searchParams))
  if (!found) notFound()
  const { product, release, questionnaire, submissions, mayReadDraft } = found
  const { items } = submissions
  const name = `${questionnaire.title} ${questionnaire.version}`
  const assessment = { href: `/assessments/${assessmentId}`, text: name }
  return (
    <SignedInPage person={person} trail={[...productTrail(product), ...(mayReadDraft ? [assessment] : [])]}>
      <PageTitle>
        {t('submissions.page', {
          product: isolatedText(product.name),
          release: isolatedText(release.label),
        })}
      </PageTitle>
      <PageHeading
        over={
          <>
            <ReleaseName product={product.name} release={release.label} />, {name}
          </>
        }
      >
        {t('submissions.title')}
      </PageHeading>
      {items.length === 0 && <p className="measure">{t('submissions.none')}</p>}
      <SubmissionList submissions={items} />
      <PageLinks
        of={t('submissions.pages')}
        path={`/assessments/${assessmentId}/submissions`}
        page={submissions}
      >
        {t('submissions.shown', { from: items.at(-1)?.number ?? 0, to: items[0]?.number ?? 0 })}
      </PageLinks>
    </SignedInPage>
  )
}
