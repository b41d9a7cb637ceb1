import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { assessmentTitle } from '@/components/assessment/page/assessment-title'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { AskForm } from '@/components/assessment/proposals/asking/ask-form'
import { AskLinkList } from '@/components/assessment/proposals/asking/ask-link-list'
import { SectionLinks } from '@/components/assessment/proposals/asking/section-links'
import { proposalsPath } from '@/components/assessment/proposals/proposal-path'
import { PageHeading } from '@/components/layout/page-heading'
import { ReleaseName } from '@/components/product/release-name'
import { FilterLinks } from '@/components/questionnaire/filter-links'
import { readFilter } from '@/components/questionnaire/question-filter'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page/page-title'
import { findAskPage } from '@/lib/server/assessments/pages/ask-page'
import { requirePerson } from '@/lib/server/identity/session'
import { english, rich } from '@/lib/words/english'
import { makeAskLinkAction, revokeAskLinkAction } from './actions'
import { askGroups } from './ask-groups'

const { t } = english

/** Makes links by which people without an account are asked, and lists those made. */
export default async function AskPage({ params, searchParams }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const found = await findAskPage(person, (await params).assessment)
  if (!found) notFound()
  const search = await searchParams
  const { assessment, links } = found
  const path = `/assessments/${assessment.id}/ask`
  const filter = readFilter(queryValue(search, 'show'), queryValue(search, 'knows'))
  const section = assessment.content.sections.find(({ id }) => id === queryValue(search, 'section'))
  const title = assessmentTitle(t('ask-link.title'), assessment)
  const heading = (
    <>
      <PageHeading
        over={<ReleaseName product={assessment.product.name} release={assessment.release.label} />}
        lead={t('ask-link.lead')}
      >
        {t('ask-link.title')}
      </PageHeading>
      {queryValue(search, 'done') === 'revoked' && <Notice className="mb-6" title={t('ask-link.revoked')} />}
    </>
  )
  return (
    <SignedInPage person={person} trail={assessmentTrail(assessment)}>
      {assessment.may.answer ? (
        <AskForm
          key={JSON.stringify([filter, section?.id])}
          action={makeAskLinkAction}
          assessmentId={assessment.id}
          formKey={randomUUID()}
          title={title}
          groups={askGroups(found, filter, section?.id ?? null)}
          isTicked={section !== undefined || filter.show !== 'all' || filter.knows !== null}
          heading={
            <>
              {heading}
              <h2 className="mb-4 text-heading">{t('ask-link.questions')}</h2>
              <FilterLinks path={path} filter={filter} />
              <SectionLinks
                path={path}
                sections={assessment.content.sections}
                current={section?.id ?? null}
              />
            </>
          }
        />
      ) : (
        <>
          <PageTitle>{title}</PageTitle>
          {heading}
          <p className="measure">{t('ask-link.closed')}</p>
        </>
      )}
      <section aria-labelledby="links" className="mt-10 flex flex-col gap-4">
        <h2 id="links" className="text-heading">
          {t('ask-link.links')}
        </h2>
        <AskLinkList links={links} assessmentId={assessment.id} revoke={revokeAskLinkAction} />
        <p>
          {rich('ask-link.read-proposals', {
            link: (inside) => <Link href={proposalsPath(assessment.id)}>{inside}</Link>,
          })}
        </p>
      </section>
    </SignedInPage>
  )
}
