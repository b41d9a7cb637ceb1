import type { Level } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { levelWords } from '../../questionnaire/words'
import { Button } from '../../ui/button/button'
import { Select } from '../../ui/field/select'
import { planFormId, targetFields } from './saving/read-plan-form'

const { t } = english

type TargetFormProps = {
  levels: readonly Pick<Level, 'name'>[]
  targets: readonly number[]
  target: number
  /** There is a plan on the page: it is saved on the way. */
  hasPlan: boolean
}

/** Which level the list leads to. The choice has its own address, and works without a script. */
export function TargetForm({ levels, targets, target, hasPlan }: TargetFormProps) {
  if (targets.length < 2) return null
  const form = hasPlan ? { form: planFormId } : {}
  const fields = (
    <>
      <Select
        id="target"
        name={targetFields.target}
        label={t('plan-page.target')}
        choices={targets.map((level) => ({ value: String(level), text: levelWords(level, levels) }))}
        defaultValue={String(target)}
        key={target}
        {...form}
      />
      <Button look="quiet" {...form} {...(hasPlan && { name: targetFields.show, value: 'yes' })}>
        {t('plan-page.show')}
      </Button>
    </>
  )
  const look = 'mt-4 flex flex-wrap items-end gap-3'
  if (!hasPlan) return <form className={look}>{fields}</form>
  return (
    <div className={look}>
      {/* The Enter key in a field presses the first button: it saves and stays. */}
      <button type="submit" form={planFormId} tabIndex={-1} aria-hidden="true" className="spoken-only">
        {t('saving.save')}
      </button>
      {fields}
    </div>
  )
}
