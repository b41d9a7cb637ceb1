import type { Level } from '@/lib/core/questionnaire/questionnaire'
import { levelWords } from '../../questionnaire/words'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'

type TargetFormProps = { levels: readonly Pick<Level, 'name'>[]; targets: readonly number[]; target: number }

/** Which level the list leads to. The choice has its own address, and works without a script. */
export function TargetForm({ levels, targets, target }: TargetFormProps) {
  if (targets.length < 2) return null
  return (
    <form className="mt-4 flex flex-wrap items-end gap-3">
      <Select
        id="target"
        name="target"
        label="Level to reach"
        choices={targets.map((level) => ({ value: String(level), text: levelWords(level, levels) }))}
        defaultValue={String(target)}
        key={target}
      />
      <Button look="quiet">Show the way</Button>
    </form>
  )
}
