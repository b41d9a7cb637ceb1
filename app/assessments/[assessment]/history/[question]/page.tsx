import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { AnswerChange } from '@/components/assessment/answer-change'
import { assessmentTrail } from '@/components/assessment/assessment-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { viewQuestion } from '@/components/questionnaire/question-view'
import { PageTitle } from '@/components/ui/page-title'
import { answerHistory } from '@/lib/server/answers'
import { findAssessment } from '@/lib/server/assessments'
import { requirePerson } from '@/lib/server/session'

export default async function HistoryPage({ params }: PageInput<'assessment' | 'question'>) {
  const person = await requirePerson()
  const { assessment: assessmentId, question: questionId } = await params
  const assessment = await findAssessment(person, assessmentId)
  const section = assessment?.content.sections.find(({ questions }) =>
    questions.some(({ id }) => id === questionId),
  )
  const question = section?.questions.find(({ id }) => id === questionId)
  const changes = await answerHistory(person, { assessmentId, questionId })
  if (!assessment || !section || !question || !changes) notFound()
  const trail = [
    ...assessmentTrail(assessment),
    {
      href: `/assessments/${assessment.id}/sections/${section.id}#question-${question.id}`,
      text: section.title,
    },
  ]
  return (
    <SignedInPage person={person} trail={trail}>
      <PageTitle>{`History, ${question.ask}`}</PageTitle>
      <PageHeading over="History of an answer">{question.ask}</PageHeading>
      {changes.length === 0 && <p>Nobody has answered this question yet.</p>}
      <ol reversed className="flex flex-col">
        {changes.map((change) => (
          <AnswerChange key={change.revision} question={viewQuestion(question)} change={change} />
        ))}
      </ol>
    </SignedInPage>
  )
}
