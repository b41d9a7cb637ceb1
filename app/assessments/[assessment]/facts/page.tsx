import { randomUUID } from 'node:crypto'
import { notFound, redirect } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { FactConflicts } from '@/components/assessment/first-sitting/facts/fact-conflicts'
import { FactsForm } from '@/components/assessment/first-sitting/facts/facts-form'
import { InferredNoes } from '@/components/assessment/first-sitting/facts/inferred-noes'
import { viewFact } from '@/components/assessment/first-sitting/facts/view-fact'
import { assessmentTitle } from '@/components/assessment/page/assessment-title'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { ReleaseName } from '@/components/product/release-name'
import { rulesOf } from '@/lib/core/answers/rules'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { findKind } from '@/lib/server/content/catalogue'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { saveFactsAction } from './actions'
import { nextAfter } from './next-after'

const { t } = english

export default async function FactsPage({ params }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const assessment = await findAssessment(person, (await params).assessment)
  if (!assessment) notFound()
  if (!assessment.may.answer) redirect(`/assessments/${assessment.id}`)
  const { content, facts, stored, product, release } = assessment
  const kind = findKind(product.kind)
  return (
    <SignedInPage person={person} help="facts" trail={assessmentTrail(assessment)}>
      <FactsForm
        personId={person.id}
        assessmentId={assessment.id}
        action={saveFactsAction.bind(null, assessment.id)}
        title={assessmentTitle(t('report-view.heading.facts'), assessment)}
        heading={
          <>
            <PageHeading
              over={
                <>
                  <ReleaseName product={product.name} release={release.label} />
                  {kind && ` · ${kind.title}`}
                </>
              }
              lead={t('facts-page.lead')}
            >
              {t('facts-page.title')}
            </PageHeading>
            <FactConflicts {...assessment} />
            <InferredNoes {...assessment} />
          </>
        }
        facts={content.facts.map((fact) => viewFact(fact, kind, stored.facts[fact.id]))}
        given={facts}
        revisions={Object.fromEntries(
          Object.entries(stored.facts).map(([id, { revision }]) => [id, revision]),
        )}
        mutationIds={Object.fromEntries(content.facts.map(({ id }) => [id, randomUUID()]))}
        rules={rulesOf(content)}
        sections={content.sections.map(({ id, title, questions }) => ({
          id,
          title,
          questions: questions.map(({ id, ask, essential }) => ({ id, ask, essential })),
        }))}
        next={nextAfter(assessment)}
      />
    </SignedInPage>
  )
}
