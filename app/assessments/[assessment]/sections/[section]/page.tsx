import { randomUUID } from 'node:crypto'
import { notFound, redirect } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { assessmentTitle } from '@/components/assessment/page/assessment-title'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { NoQuestions } from '@/components/assessment/section/page/no-questions'
import { SectionLinks } from '@/components/assessment/section/page/section-links'
import { SectionRail } from '@/components/assessment/section/rail/section-rail'
import { SectionForm } from '@/components/assessment/section/section-form'
import type { SectionQuestion } from '@/components/assessment/section/section-question'
import { PageHeading } from '@/components/layout/page-heading'
import { ReleaseName } from '@/components/product/release-name'
import { FilterLinks } from '@/components/questionnaire/filter-links'
import { filterQuery, readFilter } from '@/components/questionnaire/question-filter'
import { Disclosure } from '@/components/ui/disclosure'
import { versionPath } from '@/components/version/version-path'
import type { Answers } from '@/lib/core/answers/answer'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { storedScore } from '@/lib/core/scoring/live/stored-score'
import { findSection } from '@/lib/server/assessments/pages/section-page'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { saveSectionAction } from './actions'
import { sectionQuestions } from './section-questions'
import { stepAfter } from './step-after'

const { t } = english

export default async function SectionPage({ params, searchParams }: PageInput<'assessment' | 'section'>) {
  const person = await requirePerson()
  const { assessment: assessmentId, section: sectionId } = await params
  const found = await findSection(person, { assessmentId, sectionId })
  if (!found) notFound()
  const { assessment, section, applicable, part, progress } = found
  if (!assessment.may.answer) redirect(`/assessments/${assessment.id}`)

  const search = await searchParams
  const filter = readFilter(queryValue(search, 'show'), queryValue(search, 'knows'))
  const { content } = assessment
  const questions = sectionQuestions(found, filter, person.id)
  const path = `/assessments/${assessment.id}/sections/${section.id}`
  const here = path + filterQuery(filter)
  const next = stepAfter(assessment, section.id, filter)

  return (
    <SignedInPage person={person} help="section" trail={assessmentTrail(assessment)}>
      <SectionForm
        key={here}
        personId={person.id}
        assessmentId={assessment.id}
        title={assessmentTitle(section.title, assessment)}
        action={saveSectionAction.bind(null, {
          assessmentId: assessment.id,
          here,
          next: next.href,
        })}
        questions={questions}
        rendering={randomUUID()}
        opened={queryValue(search, 'open')}
        versionPath={versionPath(content)}
        date={part.date}
        next={next}
        here={here}
        heading={
          <>
            <PageHeading
              over={<ReleaseName product={assessment.product.name} release={assessment.release.label} />}
            >
              {section.title}
            </PageHeading>
            <p className="measure -mt-6 mb-4 text-ink-soft">{section.intro}</p>
            <SectionLinks
              sections={content.sections}
              current={section.id}
              progress={progress}
              query={filterQuery(filter)}
            />
            <Disclosure
              key={filterQuery(filter)}
              summary={t('section-page.some')}
              open={filterQuery(filter) !== ''}
              className="mb-4 text-small"
            >
              <FilterLinks path={section.id} filter={filter} withMine />
            </Disclosure>
          </>
        }
        railIsLast
        rail={
          <SectionRail
            assessmentId={assessment.id}
            title={section.title}
            part={{ ...part, answers: withoutShown(part.answers, questions) }}
            stored={storedScore(part)}
            levels={content.levels}
            otherQuestions={otherQuestions(content, section.id)}
            contradictions={textsOf(content, part.rules.contradictions)}
          />
        }
      >
        {questions.length === 0 && <NoQuestions isFiltered={applicable.length > 0} path={path} />}
      </SectionForm>
    </SignedInPage>
  )
}

/** The form has the answers of the questions that are shown. */
function withoutShown(answers: Answers, shown: readonly SectionQuestion[]): Answers {
  const ids = new Set(shown.map(({ question }) => question.id))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.has(id)))
}

/** Ids by section. */
function otherQuestions({ sections }: Questionnaire, sectionId: string): Record<string, string[]> {
  const others = sections.filter(({ id }) => id !== sectionId)
  return Object.fromEntries(others.map(({ id, questions }) => [id, questions.map((question) => question.id)]))
}

/** What contradictions say, by id. */
function textsOf(
  { contradictions }: Questionnaire,
  named: readonly { id: string }[],
): Record<string, string> {
  const ids = new Set(named.map(({ id }) => id))
  return Object.fromEntries(contradictions.flatMap(({ id, text }) => (ids.has(id) ? [[id, text]] : [])))
}
