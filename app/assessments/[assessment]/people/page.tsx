import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { assessmentTitle } from '@/components/assessment/page/assessment-title'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { GiveForm } from '@/components/assessment/together/give-form'
import { ListAsText, notesOf } from '@/components/assessment/together/list-as-text'
import { PeopleCounts, WhoseLinks } from '@/components/assessment/together/people-counts'
import { countByPerson, type Whose, whoAnswersRows } from '@/components/assessment/together/who-answers'
import { PageHeading } from '@/components/layout/page-heading'
import { ReleaseName } from '@/components/product/release-name'
import { Notice } from '@/components/ui/notice'
import { findWhoAnswers } from '@/lib/server/assessments/together/pages'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { giveAction } from './actions'

const { t } = english

/** Who is on an assessment, to whom its questions are given, and who answered them. */
export default async function WhoAnswersPage({ params, searchParams }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const found = await findWhoAnswers(person, (await params).assessment)
  if (!found) notFound()
  const { assessment, makers } = found
  const search = await searchParams
  const who = queryValue(search, 'who') ?? ''
  const given = Number(queryValue(search, 'given'))
  const path = `/assessments/${assessment.id}/people`
  const sections = whoAnswersRows(found, readWhose(who))
  const all = whoAnswersRows(found, { kind: 'all' })
  const title = t('together.title')
  const lists = sections.map(({ id, title, rows }) => ({
    id,
    title,
    questions: rows.map((row) => ({ ...row, notes: notesOf(row) })),
  }))
  const heading = (
    <>
      <PageHeading
        over={<ReleaseName product={assessment.product.name} release={assessment.release.label} />}
        lead={t('together.lead')}
      >
        {title}
      </PageHeading>
      {given > 0 && <Notice className="mb-6" title={t('together.done', { count: given })} />}
      <section aria-labelledby="people" className="mb-10 max-w-xl">
        <h2 id="people" className="mb-4 text-heading">
          {t('overview.contributors.title')}
        </h2>
        <PeopleCounts
          path={path}
          people={countByPerson(all, makers)}
          contributors={assessment.contributors}
        />
      </section>
      <h2 className="mb-4 text-heading">{t('together.questions')}</h2>
      <WhoseLinks path={path} current={who} personId={person.id} />
      {sections.length === 0 && <p className="mb-6">{t('together.none')}</p>}
    </>
  )
  return (
    <SignedInPage person={person} help="people" trail={assessmentTrail(assessment)}>
      <GiveForm
        key={who}
        action={giveAction.bind(null, assessment.id)}
        assessmentId={assessment.id}
        title={assessmentTitle(title, assessment)}
        heading={heading}
        sections={lists.map(({ questions, ...section }) => ({
          ...section,
          questions: questions.map(({ id, ask, notes, isOpen, isOverdue }) => ({
            id,
            ask,
            notes,
            isOpen,
            isOverdue,
          })),
        }))}
        allSections={all.map(({ id, title }) => ({ id, title }))}
        makers={makers}
      />
      {sections.length > 0 && <ListAsText sections={sections} />}
    </SignedInPage>
  )
}

function readWhose(who: string): Whose {
  if (who === '') return { kind: 'all' }
  return who === 'nobody' ? { kind: 'nobody' } : { kind: 'person', id: who }
}
