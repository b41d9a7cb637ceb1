import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { FindingStep } from '@/lib/core/review/lifecycle/finding-lifecycle'
import type { Finding } from '@/lib/core/review/lifecycle/review-thread'
import { english } from '@/lib/words/english'
import { PageHeading } from '../../layout/page-heading'
import type { FormAction } from '../../ui/form/form-state'
import { PageTitle } from '../../ui/page/page-title'
import { AttachedFiles, type AttachedFilesProps } from '../threads/attached-files'
import { ReplyForm } from '../threads/reply-form'
import { Thread } from '../threads/thread'
import { FindingView } from './finding-view'

const { t } = english

type FindingPageProps = {
  finding: Finding
  questionnaire: Questionnaire
  formKey: string
  /** Null for who only reads. */
  action: FormAction | null
  steps: readonly FindingStep[]
  files: Omit<AttachedFilesProps, 'files'>
}

/** A finding with its thread, and a reply for who may write one. */
export function FindingPage({ finding, questionnaire, formKey, action, steps, files }: FindingPageProps) {
  const heading = (
    <>
      <PageHeading>{t('findings.one')}</PageHeading>
      <FindingView finding={finding} questionnaire={questionnaire} />
      <AttachedFiles files={finding.files} {...files} />
      <h2 className="mt-10 mb-4 text-heading">{t('review-threads.title')}</h2>
      <div className="mb-8 max-w-3xl">
        <Thread messages={finding.thread} />
      </div>
    </>
  )
  if (action)
    return (
      <ReplyForm
        key={finding.thread.length + finding.steps.length}
        action={action}
        formKey={formKey}
        title={t('findings.one')}
        heading={heading}
        steps={steps}
      />
    )
  return (
    <>
      <PageTitle>{t('findings.one')}</PageTitle>
      {heading}
    </>
  )
}
