import { notFound, redirect } from 'next/navigation'
import { HintOnce } from '@/app/_shell/hint-once'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { LookAside } from '@/components/assessment/first-sitting/first-look/look-aside'
import { LookCounts } from '@/components/assessment/first-sitting/first-look/look-counts'
import {
  StepsWorthMost,
  WhomToAsk,
  WrongNow,
} from '@/components/assessment/first-sitting/first-look/look-lists'
import { assessmentTitle } from '@/components/assessment/page/assessment-title'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { productsPath } from '@/components/product/product-trail'
import { ReleaseName } from '@/components/product/release-name'
import { PageTitle } from '@/components/ui/page/page-title'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { findFirstLook } from '@/lib/server/assessments/pages/first-look-page'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { firstLookWords } from '@/lib/words/first-look-words'
import { nextAct } from './next-act'

const { t } = english

/** What the answers so far say, on one page. */
export default async function FirstLookPage({ params }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const { assessment: id } = await params
  const found = await findFirstLook(person, id)
  if (!found) {
    if (await findAssessment(person, id)) redirect(`/assessments/${id}`)
    notFound()
  }
  const { assessment } = found
  const { product, release, content, may } = assessment
  const look = firstLookWords(found.look, content, assessment)
  const path = `/assessments/${assessment.id}`
  return (
    <SignedInPage person={person} help="first-look" trail={assessmentTrail(assessment)}>
      <PageTitle>{assessmentTitle(t('first-look.title'), assessment)}</PageTitle>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_18rem] lg:gap-12">
        <div className="flex min-w-0 flex-col gap-10">
          <div>
            <PageHeading
              over={<ReleaseName product={product.name} release={release.label} />}
              lead={look.state}
            >
              {t('first-look.title')}
            </PageHeading>
            <LookCounts counts={look.counts} />
          </div>
          <HintOnce person={person} name="first-look" />
          {found.look.answered === 0 && <p>{t('first-look.nothing')}</p>}
          <WrongNow assessmentId={assessment.id} look={look} />
          <StepsWorthMost assessmentId={assessment.id} look={look} />
          <WhomToAsk assessmentId={assessment.id} look={look} mayAsk={may.answer} />
        </div>
        <LookAside
          path={path}
          look={look}
          next={may.answer ? nextAct(found) : null}
          pdf={`/api/assessments/${assessment.id}/first-look.pdf`}
          stop={productsPath(product.organisationId)}
        />
      </div>
    </SignedInPage>
  )
}
