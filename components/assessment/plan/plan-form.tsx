'use client'

import { type ReactNode, useActionState } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import plan from '@/lib/words/generated/plan'
import { Button } from '../../ui/button/button'
import { anotherPersonWords } from '../../ui/form/another-person'
import { ErrorSummary } from '../../ui/form/error-summary'
import { PersonForm } from '../../ui/form/person-form'
import { Notice } from '../../ui/notice'
import { PageTitle } from '../../ui/page/page-title'
import { sendForm } from '../../ui/send/send-form'
import { untriedEntries } from '../entry/entry-form-state'
import { PlanLine } from './plan-line'
import type { PlanRow } from './plan-row'
import type { PlanFormAction, PlanFormState } from './saving/plan-form-state'
import { planNotSent } from './saving/plan-not-sent'
import { planFormId } from './saving/read-plan-form'
import { postedProblems, usePlanProblems } from './saving/use-plan-problems'
import { usePlanSaving } from './saving/use-plan-saving'

const { t } = browserWords(plan)

type PlanFormProps = {
  personId: string
  assessmentId: string
  action: PlanFormAction
  title: string
  /** Shown above the plan. */
  heading: ReactNode
  rows: readonly PlanRow[]
}

/** What the team wants to do, by whom and when, beside the cheapest way up. */
export function PlanForm(props: PlanFormProps) {
  const { assessmentId, action, title, heading, rows } = props
  const [state, post, pending] = useActionState(
    sendForm(action, { refuse: planNotSent, withoutTyped }),
    untriedEntries,
  )
  const { store, noteChange, save, times, saved } = usePlanSaving(props)
  const found = usePlanProblems(store, rows)
  const posted = postedProblems(state)
  const problems = [
    ...(state.isOfAnother ? [{ href: '#main', message: anotherPersonWords } as const] : []),
    ...posted.map(({ field, message }) => ({ href: `#${field}`, message }) as const),
    ...(times > 0 ? found.map(({ field, message }) => ({ href: `#${field}`, message }) as const) : []),
  ]
  return (
    <>
      <PageTitle refused={problems.length > 0}>{title}</PageTitle>
      <ErrorSummary problems={problems} refusal={state.attempt + times} />
      {heading}
      {rows.length > 0 && (
        <PersonForm
          id={planFormId}
          action={post}
          onSubmit={save}
          onChange={noteChange}
          noValidate
          autoComplete="off"
          key={state.attempt}
          className="mt-4"
        >
          <ul className="border-t border-line">
            {rows.map((row) => (
              <li key={row.question} className="border-b border-line py-5">
                <PlanLine
                  assessmentId={assessmentId}
                  row={row}
                  state={state}
                  store={store}
                  problems={[...posted, ...found]}
                  signInPath={`/sign-in?then=${encodeURIComponent(`/assessments/${assessmentId}/plan`)}`}
                />
              </li>
            ))}
          </ul>
          <div className="mt-6 flex flex-wrap items-center gap-4">
            <Button aria-disabled={pending}>{t('plan.save')}</Button>
            <p role="status" className="text-ink-soft">
              {savedWords(saved ?? state.saved)}
            </p>
          </div>
        </PersonForm>
      )}
      {rows.length === 0 && <Notice title={t('plan.empty.title')}>{t('plan.empty.text')}</Notice>}
    </>
  )
}

function savedWords(count: number | null): string {
  return count === null ? '' : t('plan.saved', { count })
}

function withoutTyped(state: PlanFormState): PlanFormState {
  return { ...state, rejected: {} }
}
