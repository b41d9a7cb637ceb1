import { randomUUID } from 'node:crypto'
import { notFound, redirect } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { RedLineList } from '@/components/assessment/overview/red-line-list'
import { assessmentTitle } from '@/components/assessment/page/assessment-title'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { FindOutList } from '@/components/assessment/plan/find-out-list'
import { FloorList } from '@/components/assessment/plan/floor-list'
import { PlanForm } from '@/components/assessment/plan/plan-form'
import { planRows } from '@/components/assessment/plan/plan-rows'
import { TargetForm } from '@/components/assessment/plan/target-form'
import { PageHeading } from '@/components/layout/page-heading'
import { ReleaseName } from '@/components/product/release-name'
import { levelWords } from '@/components/questionnaire/words'
import { findNextSteps } from '@/lib/server/assessments/pages/plan-page'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { savePlanAction } from './actions'

const { t } = english

export default async function PlanPage({ params, searchParams }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const target = Number(queryValue(await searchParams, 'target'))
  const found = await findNextSteps(person, { assessmentId: (await params).assessment, target })
  if (!found) notFound()
  const { assessment, sections, targets } = found
  if (!assessment.may.answer) redirect(`/assessments/${assessment.id}`)
  const { content, product, release } = assessment
  const { floors, findOut, doList } = found.steps
  const rows = planRows(assessment, doList.paths, randomUUID)

  return (
    <SignedInPage person={person} help="plan" trail={assessmentTrail(assessment)}>
      <PlanForm
        personId={person.id}
        assessmentId={assessment.id}
        action={savePlanAction.bind(null, assessment.id)}
        title={assessmentTitle(t('plan-page.title'), assessment)}
        rows={rows}
        heading={
          <>
            <PageHeading
              over={<ReleaseName product={product.name} release={release.label} />}
              lead={content.floors ? t('plan-page.lead-floors') : t('plan-page.lead')}
            >
              {t('plan-page.title')}
            </PageHeading>
            <div className="flex flex-col gap-10">
              <section aria-labelledby="red-lines" className="flex flex-col gap-3">
                <h2 id="red-lines" className="text-heading">
                  {t('report-view.heading.red-lines')}
                </h2>
                <RedLineList assessmentId={assessment.id} content={content} scores={sections} isOpen />
              </section>
              {content.floors && (
                <section aria-labelledby="floors" className="flex flex-col gap-3">
                  <h2 id="floors" className="text-heading">
                    {t('report-view.heading.floors')}
                  </h2>
                  <FloorList assessmentId={assessment.id} sections={content.sections} floors={floors} />
                </section>
              )}
              <section aria-labelledby="find-out">
                <h2 id="find-out" className="text-heading">
                  {t('report-view.heading.find-out')}
                </h2>
                <FindOutList assessmentId={assessment.id} sections={content.sections} groups={findOut} />
              </section>
              <div>
                <h2 className="text-heading">{t('report-view.heading.actions')}</h2>
                {doList.target !== null && (
                  <>
                    <p className="measure mt-1">
                      {t('plan-page.least', { level: levelWords(doList.target, content.levels) })}
                    </p>
                    <TargetForm
                      levels={content.levels}
                      targets={targets}
                      target={doList.target}
                      hasPlan={rows.length > 0}
                    />
                  </>
                )}
              </div>
            </div>
          </>
        }
      />
    </SignedInPage>
  )
}
