import type { ReactNode } from 'react'
import type { AddedEvidence, EvidenceRequest } from '@/lib/core/review/lifecycle/review-thread'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { PageHeading } from '../../layout/page-heading'
import type { FormAction } from '../../ui/form/form-state'
import { isolate } from '../../ui/isolated'
import { PageTitle } from '../../ui/page/page-title'
import { AddedEvidenceList } from './added-evidence-list'
import { AttachedFiles, type AttachedFilesProps } from './attached-files'
import { ReplyForm } from './reply-form'
import { Thread } from './thread'

const { t } = english

type RequestPageProps = {
  request: EvidenceRequest
  /** The words of its question. */
  ask: string
  added: readonly AddedEvidence[]
  formKey: string
  /** Null for who only reads. */
  action: FormAction | null
  files: Omit<AttachedFilesProps, 'files'>
  /** Below what was added: the way to add more. */
  children?: ReactNode
}

/** A request for evidence with its thread and what the team added, and a reply for who may write one. */
export function RequestPage({ request, ask, added, formKey, action, files, children }: RequestPageProps) {
  const { by, at, thread } = request
  const heading = (
    <>
      <PageHeading over={t('review-threads.request')}>{ask}</PageHeading>
      <p className="text-small text-ink-soft">
        {rich('review-threads.asked', { name: by, person: isolate, ...momentIn(at) })}
      </p>
      <h2 className="mt-10 mb-4 text-heading">{t('review-threads.added')}</h2>
      <AddedEvidenceList added={added} />
      {children}
      <AttachedFiles files={request.files} {...files} />
      <h2 className="mt-10 mb-4 text-heading">{t('review-threads.title')}</h2>
      <div className="mb-8 max-w-3xl">
        <Thread messages={thread} />
      </div>
    </>
  )
  if (action)
    return (
      <ReplyForm
        key={thread.length}
        action={action}
        formKey={formKey}
        title={t('review-threads.request')}
        heading={heading}
        steps={[]}
      />
    )
  return (
    <>
      <PageTitle>{t('review-threads.request')}</PageTitle>
      {heading}
    </>
  )
}
