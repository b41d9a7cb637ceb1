import Link from 'next/link'
import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { assessmentTitle } from '@/components/assessment/page/assessment-title'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { ProposalList } from '@/components/assessment/proposals/proposal-list'
import { proposalPath } from '@/components/assessment/proposals/proposal-path'
import { PageHeading } from '@/components/layout/page-heading'
import { ReleaseName } from '@/components/product/release-name'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page/page-title'
import { questionsById } from '@/lib/core/format/question-place'
import { findProposals } from '@/lib/server/assessments/pages/ask-page'
import { requirePerson } from '@/lib/server/identity/session'
import { english, rich } from '@/lib/words/english'

const { t } = english
const done = ['accepted', 'declined', 'erased'] as const

/** What was proposed in an assessment: what waits, and what was decided. */
export default async function ProposalsPage({ params, searchParams }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const found = await findProposals(person, (await params).assessment)
  if (!found) notFound()
  const { assessment, proposals } = found
  const asked = queryValue(await searchParams, 'done')
  const what = done.find((each) => each === asked)
  const questions = questionsById(assessment.content)
  const list = {
    askOf: (id: string) => questions.get(id)?.ask ?? id,
    pathOf: (id: string) => proposalPath(assessment.id, id),
  }
  return (
    <SignedInPage person={person} trail={assessmentTrail(assessment)}>
      <PageTitle>{assessmentTitle(t('proposal.title'), assessment)}</PageTitle>
      <PageHeading
        over={<ReleaseName product={assessment.product.name} release={assessment.release.label} />}
        lead={t('proposal.lead')}
      >
        {t('proposal.title')}
      </PageHeading>
      {what && <Notice className="mb-6" title={t(`proposal.done.${what}`)} />}
      <section aria-labelledby="open" className="flex flex-col gap-4">
        <h2 id="open" className="text-heading">
          {t('proposal.open')}
        </h2>
        <ProposalList
          {...list}
          proposals={proposals.filter(({ state }) => state === 'open')}
          none={t('proposal.none-open')}
        />
        {assessment.may.answer && (
          <p>
            {rich('proposal.ask', {
              link: (inside) => <Link href={`/assessments/${assessment.id}/ask`}>{inside}</Link>,
            })}
          </p>
        )}
      </section>
      <section aria-labelledby="past" className="mt-10 flex flex-col gap-4">
        <h2 id="past" className="text-heading">
          {t('proposal.past')}
        </h2>
        <ProposalList
          {...list}
          proposals={proposals.filter(({ state }) => state !== 'open')}
          none={t('proposal.none-past')}
        />
      </section>
    </SignedInPage>
  )
}
