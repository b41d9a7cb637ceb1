import type { ComponentProps, ReactNode } from 'react'

type ChoiceRowProps = {
  kind: 'radio' | 'checkbox'
  id?: string
  name: string
  value: string
  text: ReactNode
  hint?: ReactNode
} & Omit<ComponentProps<'input'>, 'type' | 'id' | 'name' | 'value'>

/** One choice as a row wide enough for any finger: the complete row is the label of its native control. */
export function ChoiceRow({ kind, text, hint, ...input }: ChoiceRowProps) {
  return (
    <label className="choice-row">
      <input type={kind} {...input} />
      {hint ? (
        <span>
          {text}
          <span className="block text-small text-ink-soft">{hint}</span>
        </span>
      ) : (
        text
      )}
    </label>
  )
}
