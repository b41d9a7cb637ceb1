import Link from 'next/link'
import type { State } from '@/lib/core/assessment/access/lifecycle'
import type { SubmissionSummary } from '@/lib/core/assessment/assessment'
import { Button } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import type { FormAction } from '../../ui/form/form-state'
import { Notice } from '../../ui/notice'
import { StateTag } from '../list/state-tag'

type FrozenNoticeProps = {
  submission: SubmissionSummary
  state: State
  /** Opens the next draft; null for people who may not. */
  openDraft: FormAction | null
}

/** Submitted work does not change: where to read it, and how to go on. */
export function FrozenNotice({ submission, state, openDraft }: FrozenNoticeProps) {
  return (
    <Notice
      title={
        <span className="flex flex-wrap items-center gap-3">
          Submission {submission.number} is frozen <StateTag state={state} />
        </span>
      }
    >
      <p>
        <Link href={`/reports/${submission.id}`}>Read its report</Link>. To change an answer, open the next
        draft; it starts from these answers, and the submission stays as it is.
      </p>
      {openDraft && (
        <ActForm action={openDraft}>
          <Button look="quiet">Open the next draft</Button>
        </ActForm>
      )}
    </Notice>
  )
}
