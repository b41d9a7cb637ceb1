import { fieldName, type TypedAnswer } from '../../../../lib/browser/typed/typed-answer'
import { isBegun } from '../../../../lib/browser/typed/typed-evidence'

/** What fields that are not rendered yet say, under the names of those fields; nothing for an empty one. */
export function StoredExtras({ questionId, typed }: { questionId: string; typed: TypedAnswer }) {
  return Object.entries(valuesOf(typed)).map(
    ([name, value]) =>
      value && <input key={name} type="hidden" name={fieldName(questionId, name)} value={value} />,
  )
}

function valuesOf({ note, remark, withheld, evidence }: TypedAnswer): Record<string, string> {
  const rows = evidence.filter(isBegun).flatMap(({ row, stored, ...fields }) => {
    const values = { ...fields, stored: stored ? 'yes' : '' }
    return Object.entries(values).map(([name, value]) => [`evidence.${row}.${name}`, value])
  })
  return { note, remark, withheld, ...Object.fromEntries(rows) }
}
