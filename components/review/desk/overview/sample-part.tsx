import type { Sample } from '@/lib/core/review/sample/draw-sample'
import { english } from '@/lib/words/english'
import { Button } from '../../../ui/button/button'
import { TextField } from '../../../ui/field/text-field'
import { ActForm } from '../../../ui/form/act-form'
import type { FormAction } from '../../../ui/form/form-state'

const { t } = english

type SamplePartProps = {
  sample: Sample | null
  /** How many answers there are to judge. */
  total: number
  /** A verdict was given: no sample can be drawn any more. */
  isLate: boolean
  draw: FormAction
  extend: FormAction
}

/** The sample of a review: drawn before the first verdict, extended later, or everything in scope. */
export function SamplePart({ sample, total, isLate, draw, extend }: SamplePartProps) {
  const left = sample ? total - sample.always.length - sample.drawn.length : total
  return (
    <section className="mt-10">
      <h2 className="text-lead">{t('desk.sample.title')}</h2>
      <p className="measure mt-2">
        {sample
          ? t('desk.sample.drawn', { always: sample.always.length, drawn: sample.drawn.length, total })
          : isLate
            ? t('desk.sample.everything')
            : t('desk.sample.none')}
      </p>
      {sample && (
        <p className="measure wrap-anywhere text-small text-ink-soft">
          {t('desk.sample.seed', { seed: sample.seed })}
        </p>
      )}
      {(sample ? left > 0 : !isLate) && (
        <ActForm action={sample ? extend : draw} className="mt-3 flex flex-wrap items-end gap-4">
          <input type="hidden" name="drawn" value={sample?.drawn.length ?? 0} />
          <div className="w-40">
            <TextField id="count" name="count" inputMode="numeric" label={t('desk.sample.count')} />
          </div>
          <Button look="quiet">{sample ? t('desk.sample.extend') : t('desk.sample.draw')}</Button>
        </ActForm>
      )}
    </section>
  )
}
