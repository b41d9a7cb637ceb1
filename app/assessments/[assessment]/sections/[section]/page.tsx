import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { assessmentTitle } from '@/components/assessment/page/assessment-title'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import type { CopyNote } from '@/components/assessment/page/copy-note'
import { carriedNote } from '@/components/assessment/question/carried-note'
import { QuestionHelpButton } from '@/components/assessment/question/help/question-help-button'
import { QuestionCard } from '@/components/assessment/question/question-card'
import { NoQuestions } from '@/components/assessment/section/no-questions'
import { SectionForm } from '@/components/assessment/section/section-form'
import { SectionRail } from '@/components/assessment/section/section-rail'
import { PageHeading } from '@/components/layout/page-heading'
import { ReleaseName } from '@/components/product/release-name'
import { FilterLinks } from '@/components/questionnaire/filter-links'
import { filterQuery, passesFilter, readFilter } from '@/components/questionnaire/question-filter'
import { questionPath } from '@/components/version/version-path'
import { rulesOf } from '@/lib/core/answers/rules'
import { questionsById } from '@/lib/core/format/question-place'
import { viewQuestion } from '@/lib/core/format/question-view'
import type { Question } from '@/lib/core/format/questionnaire'
import type { CarryRecord } from '@/lib/server/assessments/carry-over'
import { findSection } from '@/lib/server/assessments/pages/section-page'
import { requirePerson } from '@/lib/server/identity/session'
import { saveSectionAction } from './actions'
import { stepAfter } from './step-after'

export default async function SectionPage({ params, searchParams }: PageInput<'assessment' | 'section'>) {
  const person = await requirePerson()
  const { assessment: assessmentId, section: sectionId } = await params
  const found = await findSection(person, { assessmentId, sectionId })
  if (!found) notFound()
  const { assessment, section, applicable, date } = found
  if (!assessment.may.answer) redirect(`/assessments/${assessment.id}`)

  const search = await searchParams
  const filter = readFilter(queryValue(search, 'show'), queryValue(search, 'knows'))
  const { content, facts, answers, stored } = assessment
  const shown = applicable.filter((question) => passesFilter(question, answers, filter))
  const path = `/assessments/${assessment.id}/sections/${section.id}`
  const here = path + filterQuery(filter)
  const next = stepAfter(assessment, section.id, filter)
  const notes = copyNotes(found.carried)

  return (
    <SignedInPage person={person} trail={assessmentTrail(assessment)}>
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
        starts={shown.map((question) => ({
          question: { id: question.id, kind: question.kind },
          answer: answers[question.id] ?? null,
          revision: stored.answers[question.id]?.revision ?? 0,
        }))}
        next={next}
        here={here}
        heading={
          <>
            <PageHeading
              over={<ReleaseName product={assessment.product.name} release={assessment.release.label} />}
              lead={section.intro}
            >
              {section.title}
            </PageHeading>
            <FilterLinks path={path} filter={filter} />
          </>
        }
        rail={
          <SectionRail
            assessmentId={assessment.id}
            section={{ id: section.id, title: section.title }}
            rules={rulesOf(content)}
            levels={content.levels}
            facts={facts}
            stored={answers}
            date={date}
            contradictions={Object.fromEntries(content.contradictions.map(({ id, text }) => [id, text]))}
          />
        }
      >
        {shown.length === 0 && <NoQuestions isFiltered={applicable.length > 0} path={path} />}
        {shown.map((question) => (
          <QuestionCard
            key={question.id}
            question={viewQuestion(question)}
            place={`${applicable.indexOf(question) + 1} of ${applicable.length}`}
            revision={stored.answers[question.id]?.revision ?? 0}
            mutationId={randomUUID()}
            date={date}
            copyNote={notes.get(question.id)}
            help={
              <QuestionHelpButton
                questionId={question.id}
                address={questionPath(content, question.id)}
                guidance={question.guidance}
              />
            }
            history={
              stored.answers[question.id] && (
                <Link
                  href={`/assessments/${assessment.id}/history/${question.id}`}
                  // One request for each question that scrolls into view, for a page that few open.
                  prefetch={false}
                  className="inline-flex min-h-6 items-center text-small print:hidden"
                >
                  History<span className="spoken-only"> of this answer</span>
                </Link>
              )
            }
          />
        ))}
      </SectionForm>
    </SignedInPage>
  )
}

/** Why an answer that was carried over waits to be confirmed, by question. */
function copyNotes(record: CarryRecord | null): Map<string, CopyNote> {
  const { questionnaire } = record?.from ?? {}
  const before = questionnaire ? questionsById(questionnaire) : new Map<string, Question>()
  return new Map(
    (record?.answers ?? []).flatMap((line) => {
      const note = carriedNote(line, before)
      return note ? [[line.question, note]] : []
    }),
  )
}
