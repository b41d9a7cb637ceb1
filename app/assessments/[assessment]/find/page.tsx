import Form from 'next/form'
import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { FoundList } from '@/components/assessment/list/found-list'
import { assessmentTitle } from '@/components/assessment/page/assessment-title'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { questionPath } from '@/components/assessment/page/question-path'
import { PageHeading } from '@/components/layout/page-heading'
import { ReleaseName } from '@/components/product/release-name'
import { SearchField } from '@/components/ui/field/search-field'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { findInAssessment } from '@/lib/server/assessments/pages/find-page'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'

const { t } = english

/** More characters find nothing else; an address may be of any length. */
const longest = 200

/** Finds words in the questions, answers, notes and provisions of one assessment. */
export default async function FindPage({ params, searchParams }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const { assessment: id } = await params
  const typed = (queryValue(await searchParams, 'find') ?? '').trim().slice(0, longest)
  const page = await findInAssessment(person, id, typed)
  if (!page) notFound()
  const { assessment, found, applies } = page
  const path = `/assessments/${assessment.id}`
  const count = found.reduce((sum, { questions }) => sum + questions.length, 0)
  const title = typed ? t('find.matching', { typed: isolatedText(typed) }) : t('find.title')
  const hrefOf = (section: string, question: string) => {
    if (!assessment.may.answer) return `${path}/history/${question}`
    return applies.has(question) ? questionPath(assessment.id, section, question) : null
  }
  return (
    <SignedInPage person={person} trail={assessmentTrail(assessment)}>
      <PageTitle>{assessmentTitle(title, assessment)}</PageTitle>
      <PageHeading
        over={<ReleaseName product={assessment.product.name} release={assessment.release.label} />}
      >
        {t('find.title')}
      </PageHeading>
      <Form id="search" action={`${path}/find`} role="search">
        <SearchField form="search" label={t('find.label')} hint={t('find.hint')} typed={typed} />
      </Form>
      {typed && (
        <p role="status" className="mt-6 wrap-anywhere">
          {count > 0
            ? t('find.count', { count, typed: isolatedText(typed) })
            : t('find.nothing', { typed: isolatedText(typed) })}
        </p>
      )}
      <FoundList found={found} hrefOf={hrefOf} />
    </SignedInPage>
  )
}
