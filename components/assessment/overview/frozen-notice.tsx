import Link from 'next/link'
import type { State } from '@/lib/core/assessment/access/lifecycle'
import type { SubmissionSummary } from '@/lib/core/assessment/assessment'
import { english, rich } from '@/lib/words/english'
import { Button } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import type { FormAction } from '../../ui/form/form-state'
import { Notice } from '../../ui/notice'
import { StateTag } from '../list/state-tag'

const { t } = english

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
          {t('overview.frozen.title', { number: submission.number })} <StateTag state={state} />
        </span>
      }
    >
      <p>
        {rich('overview.frozen.text', {
          link: (inside) => <Link href={`/reports/${submission.id}`}>{inside}</Link>,
        })}
      </p>
      {openDraft && (
        <ActForm action={openDraft}>
          <Button look="quiet">{t('overview.frozen.open')}</Button>
        </ActForm>
      )}
    </Notice>
  )
}
