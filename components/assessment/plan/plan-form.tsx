'use client'

import { type ReactNode, useActionState } from 'react'
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
            <Button aria-disabled={pending}>Save the plan</Button>
            <p role="status" className="text-ink-soft">
              {wordsAfter(saved ?? state.saved)}
            </p>
          </div>
        </PersonForm>
      )}
      {rows.length === 0 && <Notice title="Nothing to do">No step would raise the level any further.</Notice>}
    </>
  )
}

function wordsAfter(count: number | null): string {
  if (count === null) return ''
  if (count === 0) return 'Nothing has changed'
  return count === 1 ? '1 line is saved' : `${count} lines are saved`
}

function withoutTyped(state: PlanFormState): PlanFormState {
  return { ...state, rejected: {} }
}
