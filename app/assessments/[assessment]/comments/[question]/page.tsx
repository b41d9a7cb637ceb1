import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { questionPath } from '@/components/assessment/page/question-path'
import { CommentForm } from '@/components/assessment/together/comment-form'
import { CommentList } from '@/components/assessment/together/comment-list'
import { PageHeading } from '@/components/layout/page-heading'
import { Button } from '@/components/ui/button/button'
import { ActForm } from '@/components/ui/form/act-form'
import { findQuestion } from '@/lib/core/format/question-place'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { findComments } from '@/lib/server/assessments/together/pages'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { commentAction, eraseAction, resolveAction } from './actions'

const { t } = english

/** The comments on one question, for those who answer. */
export default async function CommentsPage({ params }: PageInput<'assessment' | 'question'>) {
  const person = await requirePerson()
  const { assessment: assessmentId, question: questionId } = await params
  const found = await findComments(person, { assessmentId, questionId })
  const place = found && findQuestion(found.assessment.content, questionId)
  if (!place) notFound()
  const { assessment, thread, makers } = found
  const { section, question } = place
  const trail = [
    ...assessmentTrail(assessment),
    { href: questionPath(assessment.id, section.id, question.id), text: section.title },
  ]
  const others = makers.filter(({ id }) => id !== person.id)
  const at = { assessmentId: assessment.id, questionId: question.id }
  return (
    <SignedInPage person={person} trail={trail}>
      <div className="flex flex-col gap-8">
        <CommentForm
          key={thread.comments.length}
          action={commentAction.bind(null, at)}
          formKey={randomUUID()}
          title={t('together.comments-title', { question: question.ask })}
          names={others.map(({ name }) => `@${isolatedText(name)}`).join(', ')}
          heading={
            <>
              <PageHeading over={t('together.comments-over')} lead={t('together.comments-lead')}>
                {question.ask}
              </PageHeading>
              <div className="mb-8 max-w-3xl">
                <CommentList
                  comments={thread.comments}
                  eraseAction={(id) => eraseAction.bind(null, { ...at, comment: id })}
                />
              </div>
            </>
          }
        />
        {thread.comments.length > 0 && (
          <ActForm action={resolveAction.bind(null, { ...at, resolve: !thread.resolved })}>
            {thread.resolved && (
              <p className="mb-2">{t('together.resolved', { name: thread.resolved.by.name })}</p>
            )}
            <Button look="quiet">{thread.resolved ? t('together.reopen') : t('together.resolve')}</Button>
          </ActForm>
        )}
      </div>
    </SignedInPage>
  )
}
