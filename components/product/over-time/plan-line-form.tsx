'use client'

import type { PlanLine } from '@/lib/core/assessment/plan/plan'
import type { ProductPlanLine } from '@/lib/core/products/product-plan'
import { browserWords } from '@/lib/words/browser-words'
import plan from '@/lib/words/generated/plan'
import planLineForm from '@/lib/words/generated/plan-line-form'
import { PageHeading } from '../../layout/page-heading'
import { FormTextField } from '../../ui/field/form-text-field'
import { Form } from '../../ui/form/form'
import type { FormAction } from '../../ui/form/form-state'

const { t } = browserWords({ ...plan, ...planLineForm })

type PlanLineFormProps = {
  action: FormAction
  planned: PlanLine
  /** It was taken off the plan. */
  isOff: boolean
  line: Pick<ProductPlanLine, 'ask' | 'state' | 'now' | 'to'>
  /** What the save rests on. */
  revision: number
  mutationId: string
}

/** Changes what the team says of a line of the plan; its aim stays, which drafts change. */
export function PlanLineForm({ action, planned, isOff, line, revision, mutationId }: PlanLineFormProps) {
  const title = t('plan-line-form.title')
  const { ask, state: how, now, to } = line
  return (
    <Form
      action={action}
      title={title}
      button={t('plan-line-form.save')}
      heading={
        <PageHeading over={ask} lead={t('plan-line-form.aim', { state: how, now: now ?? 0, to })}>
          {title}
        </PageHeading>
      }
    >
      {(state) => (
        <>
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="mutation" value={mutationId} />
          <input type="hidden" name="to" value={planned.to} />
          <FormTextField
            state={state}
            name="owner"
            label={t('plan.owner')}
            optional
            hint={t('plan.owner-hint')}
            defaultValue={planned.owner}
          />
          <FormTextField
            state={state}
            name="due"
            type="date"
            label={t('plan.due')}
            optional
            hint={t('plan.due-hint')}
            defaultValue={planned.due}
          />
          <FormTextField
            state={state}
            name="effort"
            label={t('plan.effort')}
            optional
            hint={t('plan.effort-hint')}
            defaultValue={planned.effort}
          />
          <FormTextField
            state={state}
            name="evidence"
            label={t('plan.evidence')}
            optional
            hint={t('plan.evidence-hint')}
            defaultValue={planned.evidence}
          />
          <label htmlFor="off" className="inline-flex min-h-8 items-center gap-3">
            <input
              type="checkbox"
              id="off"
              name="off"
              value="yes"
              defaultChecked={state.attempt > 0 ? state.typed.off === 'yes' : isOff}
              className="size-5 accent-accent"
            />
            {t('plan-line-form.off')}
          </label>
        </>
      )}
    </Form>
  )
}
