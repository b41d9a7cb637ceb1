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
      <PageTitle>{`Submissions of ${isolatedText(product.name)}, ${isolatedText(release.label)}`}</PageTitle>
      <PageHeading
        over={
          <>
            <ReleaseName product={product.name} release={release.label} />, {name}
          </>
        }
      >
        Submissions
      </PageHeading>
      {items.length === 0 && <p className="measure">Nothing has been submitted yet.</p>}
      <SubmissionList submissions={items} />
      <PageLinks of="submissions" path={`/assessments/${assessmentId}/submissions`} page={submissions}>
        Submissions {items.at(-1)?.number} to {items[0]?.number}, the latest first
      </PageLinks>
    </SignedInPage>
  )
}
