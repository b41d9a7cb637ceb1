import type { ComponentProps, ReactNode } from 'react'

type ChoiceRowProps = {
  kind: 'radio' | 'checkbox'
  id: string
  name: string
  value: string
  text: ReactNode
  hint?: ReactNode
} & Omit<ComponentProps<'input'>, 'type' | 'id' | 'name' | 'value'>

/** One choice as a row wide enough for any finger: the whole row is the label of its native control. */
export function ChoiceRow({ kind, text, hint, ...input }: ChoiceRowProps) {
  return (
    <label
      htmlFor={input.id}
      className="flex min-h-12 items-start gap-3 rounded-box border border-line bg-surface px-4 py-3 leading-snug hover:border-edge has-checked:border-accent has-checked:bg-accent-soft has-checked:shadow-[inset_0_0_0_1px_var(--color-accent)] print:min-h-0 print:border-0 print:p-0 print:has-checked:font-semibold print:has-checked:shadow-none"
    >
      <input type={kind} {...input} className="mt-px size-5 shrink-0 accent-accent" />
      <span>
        {text}
        {hint && <span className="block text-small text-ink-soft">{hint}</span>}
      </span>
    </label>
  )
}
