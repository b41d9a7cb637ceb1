import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { type PageInput, queryPage, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { AnswerChange } from '@/components/assessment/page/answer-change'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { RestoreAnswer } from '@/components/assessment/page/restore-answer'
import { Credit } from '@/components/assessment/proposals/waiting-proposals'
import { PageHeading } from '@/components/layout/page-heading'
import { Notice } from '@/components/ui/notice'
import { PageLinks } from '@/components/ui/page/page-links'
import { PageTitle } from '@/components/ui/page/page-title'
import type { Proposal } from '@/lib/core/answers/proposals/proposal'
import { viewQuestion } from '@/lib/core/format/question-view'
import { findHistory } from '@/lib/server/assessments/pages/history-page'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { restoreAnswerAction } from './actions'

const { t } = english

export default async function HistoryPage({ params, searchParams }: PageInput<'assessment' | 'question'>) {
  const person = await requirePerson()
  const { assessment: assessmentId, question: questionId } = await params
  const wanted = { assessmentId, questionId }
  const search = await searchParams
  const found = await findHistory(person, wanted, queryPage(search))
  if (!found) notFound()
  const { assessment, history, proposals } = found
  const section = assessment.content.sections.find(({ questions }) =>
    questions.some(({ id }) => id === questionId),
  )
  const question = section?.questions.find(({ id }) => id === questionId)
  if (!section || !question) notFound()
  const { items: changes } = history
  const count = assessment.stored.answers[question.id]?.revision ?? 0
  const undoOf = ({ revision, after }: (typeof changes)[number]) => (
    <RestoreAnswer
      action={restoreAnswerAction.bind(null, wanted)}
      formKey={randomUUID()}
      revision={revision}
      latest={count}
      isNone={after === null}
    />
  )
  const trail = [
    ...assessmentTrail(assessment),
    {
      href: `/assessments/${assessment.id}/sections/${section.id}#question-${question.id}`,
      text: section.title,
    },
  ]
  return (
    <SignedInPage person={person} trail={trail}>
      <PageTitle>{t('history.title', { question: question.ask })}</PageTitle>
      <PageHeading over={t('history.over')}>{question.ask}</PageHeading>
      {queryValue(search, 'did') === 'restore' && (
        <Notice className="mb-6" title={t('history.restored')}>
          <p>{t('history.restored-text')}</p>
        </Notice>
      )}
      {changes.length === 0 && <p>{t('history.none')}</p>}
      <ol reversed start={changes[0]?.revision} className="flex flex-col">
        {changes.map((change) => (
          <AnswerChange
            key={change.revision}
            question={viewQuestion(question)}
            change={change}
            credit={creditOf(proposals, change.revision)}
            undo={assessment.may.answer && change.revision < count && undoOf(change)}
          />
        ))}
      </ol>
      <PageLinks
        of={t('history.pages')}
        path={`/assessments/${assessment.id}/history/${question.id}`}
        page={history}
      >
        {t('history.shown', {
          from: changes.at(-1)?.revision ?? 0,
          to: changes[0]?.revision ?? 0,
          count,
        })}
      </PageLinks>
    </SignedInPage>
  )
}

/** Who has proposed what became the answer of this revision. */
function creditOf(proposals: readonly Proposal[], revision: number) {
  const found = proposals.find(({ decision }) => decision?.revision === revision)
  return found && <Credit proposal={found} />
}
