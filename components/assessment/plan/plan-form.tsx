'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '../../ui/button'
import { ErrorSummary } from '../../ui/error-summary'
import { Notice } from '../../ui/notice'
import { PageTitle } from '../../ui/page-title'
import { sendForm } from '../../ui/send-form'
import { anotherPersonWords } from '../another-person'
import { nothingPlanned, type PlanFormAction, type PlanFormState } from './plan-form-state'
import { PlanLineFields } from './plan-line-fields'
import { planNotSent } from './plan-not-sent'
import type { PlanRow } from './plan-row'

type PlanFormProps = {
  assessmentId: string
  action: PlanFormAction
  title: string
  /** What stands above the plan. */
  heading: ReactNode
  rows: readonly PlanRow[]
}

/** What the team wants to do, by whom and when, beside the cheapest way up. */
export function PlanForm({ assessmentId, action, title, heading, rows }: PlanFormProps) {
  const [state, post, pending] = useActionState(
    sendForm(action, { refuse: planNotSent, withoutTyped }),
    nothingPlanned,
  )
  const problems = [
    ...(state.isOfAnother ? [{ href: '#main', message: anotherPersonWords } as const] : []),
    ...state.problems.map(({ field, message }) => ({ href: `#${field}`, message }) as const),
  ]
  return (
    <>
      <PageTitle refused={problems.length > 0}>{title}</PageTitle>
      <ErrorSummary problems={problems} refusal={state.attempt} />
      {heading}
      {rows.length > 0 && (
        <form action={post} noValidate autoComplete="off" key={state.attempt} className="mt-4">
          <ul className="border-t border-line">
            {rows.map((row) => (
              <li key={row.question} className="border-b border-line py-5">
                <PlanLineFields assessmentId={assessmentId} row={row} state={state} />
              </li>
            ))}
          </ul>
          <div className="mt-6 flex flex-wrap items-center gap-4">
            <Button aria-disabled={pending}>Save the plan</Button>
            <p role="status" className="text-ink-soft">
              {state.saved !== null && state.problems.length === 0 && savedWords(state.saved)}
            </p>
          </div>
        </form>
      )}
      {rows.length === 0 && <Notice title="Nothing to do">No step would raise the level any further.</Notice>}
    </>
  )
}

function savedWords(count: number): string {
  if (count === 0) return 'Nothing has changed'
  return count === 1 ? '1 line is saved' : `${count} lines are saved`
}

function withoutTyped(state: PlanFormState): PlanFormState {
  return { ...state, typed: null }
}
