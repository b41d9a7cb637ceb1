import Link from 'next/link'
import { notFound } from 'next/navigation'
import { HintOnce } from '@/app/_shell/hint-once'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { AssessmentAside } from '@/components/assessment/overview/assessment-aside'
import { ContradictionsNotice } from '@/components/assessment/overview/contradictions-notice'
import { DraftActs } from '@/components/assessment/overview/draft-acts'
import { FrozenNotice } from '@/components/assessment/overview/frozen-notice'
import { LatestChanges } from '@/components/assessment/overview/latest-changes'
import { OverallVerdict } from '@/components/assessment/overview/overall-verdict'
import { ProgressAndNext } from '@/components/assessment/overview/progress-and-next'
import { RedLineList } from '@/components/assessment/overview/red-line-list'
import { SectionTasks } from '@/components/assessment/overview/sections/section-tasks'
import { VersionNotice } from '@/components/assessment/overview/version-notice'
import { WaysOn } from '@/components/assessment/overview/ways-on'
import { assessmentTitle } from '@/components/assessment/page/assessment-title'
import { RefreshOnReturn } from '@/components/assessment/page/refresh-on-return'
import { ProposalsNotice } from '@/components/assessment/proposals/proposals-notice'
import { PageHeading } from '@/components/layout/page-heading'
import { productTrail } from '@/components/product/product-trail'
import { ReleaseName } from '@/components/product/release-name'
import { RemovedNotice } from '@/components/product/removal/removed-notice'
import { PageTitle } from '@/components/ui/page/page-title'
import { findOverview } from '@/lib/server/assessments/pages/overview-page'
import { requirePerson } from '@/lib/server/identity/session'
import { english, rich } from '@/lib/words/english'
import { openDraftAction } from './actions'
import { countFacts, hasBegunFacts } from './count-facts'

const { t } = english

export default async function AssessmentPage({ params, searchParams }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const overview = await findOverview(person, (await params).assessment)
  if (!overview) notFound()
  const {
    assessment,
    proposals,
    sections,
    overall,
    progress,
    isUnanswered,
    unexplained,
    hasOpenEssentials,
    left,
  } = overview
  const { content, may, product, release } = assessment
  const path = `/assessments/${assessment.id}`
  const [latest] = assessment.submissions

  return (
    <SignedInPage person={person} help="overview" trail={productTrail(product)}>
      <PageTitle>{assessmentTitle(t('overview.title'), assessment)}</PageTitle>
      <RefreshOnReturn drawnAt={overview.readAt} />
      <PageHeading over={<ReleaseName product={product.name} release={release.label} />}>
        {content.title} <span className="font-normal text-ink-soft">{content.version}</span>
      </PageHeading>
      <RemovedNotice what={queryValue(await searchParams, 'deleted')} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="flex min-w-0 flex-col gap-10">
          {!may.answer && latest && (
            <FrozenNotice
              submission={latest}
              state={assessment.state}
              openDraft={may.openDraft ? openDraftAction.bind(null, assessment.id) : null}
            />
          )}
          {may.answer && (
            <ProgressAndNext
              path={path}
              hasFacts={hasBegunFacts(assessment)}
              hasOpenEssentials={hasOpenEssentials}
              progress={progress}
              minutes={left.whole}
            />
          )}
          {may.answer && <HintOnce person={person} name="overview" />}
          <OverallVerdict
            isUnanswered={isUnanswered}
            overall={overall}
            progress={progress}
            content={content}
            assessmentId={assessment.id}
            isOpen={may.answer}
          />
          <section aria-labelledby="sections" className="flex flex-col gap-4">
            <h2 id="sections" className="text-heading">
              {t('overview.sections')}
            </h2>
            <SectionTasks
              assessmentId={assessment.id}
              sections={content.sections}
              levels={content.levels}
              progress={progress}
              minutes={left.sections}
              scores={sections}
              isOpen={may.answer}
            />
            {may.answer && (
              <p className="measure">
                {rich('overview.facts', {
                  ...countFacts(assessment),
                  link: (inside) => <Link href={`${path}/facts`}>{inside}</Link>,
                })}
              </p>
            )}
            {may.answer && (
              <p className="measure">
                {rich('overview.who-answers', {
                  link: (inside) => <Link href={`${path}/people`}>{inside}</Link>,
                })}
              </p>
            )}
          </section>
          <VersionNotice assessment={assessment} />
          {may.answer && <ProposalsNotice count={proposals} assessmentId={assessment.id} />}
          {may.answer && <ContradictionsNotice count={unexplained} path={path} />}
          <section aria-labelledby="red-lines" className="flex flex-col gap-4">
            <h2 id="red-lines" className="text-heading">
              {t('report-view.heading.red-lines')}
            </h2>
            <RedLineList
              assessmentId={assessment.id}
              content={content}
              scores={sections}
              isOpen={may.answer}
            />
            {may.answer && (
              <p>
                {rich('overview.plan', {
                  link: (inside) => <Link href={`${path}/plan`}>{inside}</Link>,
                })}
              </p>
            )}
          </section>
          <WaysOn
            assessmentId={assessment.id}
            isDraft={assessment.state === 'draft'}
            mayAnswer={may.answer}
          />
          {may.answer && <LatestChanges assessment={assessment} />}
          {may.answer && <DraftActs assessment={assessment} />}
        </div>
        <AssessmentAside assessment={assessment} />
      </div>
    </SignedInPage>
  )
}
