'use client'

import Link from 'next/link'
import type { PlanLine } from '@/lib/core/assessment/plan/plan'
import type { ShownProblem } from '@/lib/core/text/problem'
import { browserWords } from '@/lib/words/browser-words'
import plan from '@/lib/words/generated/plan'
import { TextField } from '../../ui/field/text-field'
import { questionPath } from '../page/question-path'
import type { PlanRow } from './plan-row'
import type { PlanFormState, TypedLine } from './saving/plan-form-state'
import { drawnText, planField } from './saving/read-plan-form'

const { t } = browserWords(plan)

type PlanLineFieldsProps = {
  assessmentId: string
  row: PlanRow
  /** The line as it was when the page was rendered. */
  drawn: PlanLine | null
  /** What a plain post could not save of this line. */
  rejected: PlanFormState['rejected'][string] | undefined
  typed: TypedLine | undefined
  problems: readonly ShownProblem[]
}

/** One step: from where to where, and what the team says about doing it. */
export function PlanLineFields({ assessmentId, row, drawn, rejected, typed, problems }: PlanLineFieldsProps) {
  const id = (name: string) => planField(row.question, name)
  const field = (name: 'effort' | 'owner' | 'due' | 'evidence') => ({
    id: id(name),
    name: id(name),
    defaultValue: typed ? typed[name] : row.line?.[name],
    error: problems.find((problem) => problem.field === id(name))?.message,
  })
  return (
    <fieldset className="group/line min-w-0">
      <legend className="text-lead font-semibold text-pretty">
        <Link href={questionPath(assessmentId, row.section, row.question)}>{row.ask}</Link>
      </legend>
      <dl className="measure mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
        <dt className="text-ink-soft">{t('plan.today')}</dt>
        <dd>{row.findOutFirst ? t('plan.find-out-first') : row.from}</dd>
        <dt className="text-ink-soft">{t('plan.then')}</dt>
        <dd>{row.to}</dd>
      </dl>
      <input type="hidden" name="question" value={row.question} />
      <input type="hidden" name={id('aim')} value={row.aim} />
      <input type="hidden" name={id('revision')} value={rejected?.conflict?.revision ?? row.revision} />
      <input type="hidden" name={id('mutation')} value={row.mutationId} />
      <input type="hidden" name={id('drawn')} value={drawnText(drawn)} />
      <label htmlFor={id('on')} className="mt-3 inline-flex min-h-8 items-center gap-3">
        <input
          type="checkbox"
          id={id('on')}
          name={id('on')}
          value="yes"
          defaultChecked={typed ? typed.on === 'yes' : row.line !== null}
          className="size-5 accent-accent"
        />
        {t('plan.on')}
      </label>
      {row.instead && (
        <label htmlFor={id('instead')} className="flex min-h-8 items-start gap-3">
          <input
            type="checkbox"
            id={id('instead')}
            name={id('aim')}
            value={row.instead.aim}
            defaultChecked={typed?.aim === String(row.instead.aim)}
            className="mt-0.5 size-5 shrink-0 accent-accent"
          />
          <span>{t('plan.instead', { to: row.instead.to })}</span>
        </label>
      )}
      <div className="mt-3 hidden gap-4 group-has-[[value=yes]:checked]/line:grid sm:grid-cols-3">
        <TextField {...field('effort')} label={t('plan.effort')} optional hint={t('plan.effort-hint')} />
        <TextField {...field('owner')} label={t('plan.owner')} optional hint={t('plan.owner-hint')} />
        <TextField {...field('due')} type="date" label={t('plan.due')} optional hint={t('plan.due-hint')} />
        <div className="sm:col-span-3">
          <TextField
            {...field('evidence')}
            label={t('plan.evidence')}
            optional
            hint={t('plan.evidence-hint')}
          />
        </div>
      </div>
    </fieldset>
  )
}
