import { clsx } from 'clsx/lite'
import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import uiMessages from '@/lib/words/generated/ui'
import { describedBy, FieldError, type FieldWords } from './field'

const { t } = browserWords(uiMessages)

type ChoiceGroupProps = FieldWords & {
  id: string
  children: ReactNode
  legendSize?: 'text-body' | 'text-lead'
}

/** A question with its choices: fieldset and legend, so that the question is read out with each choice. */
export function ChoiceGroup({
  id,
  label,
  hint,
  optional,
  error,
  children,
  legendSize = 'text-body',
}: ChoiceGroupProps) {
  return (
    <fieldset
      id={id}
      aria-describedby={describedBy(id, { hint, error })}
      className={clsx('min-w-0', error && 'border-s-4 border-danger ps-4')}
    >
      <legend className={clsx('measure font-semibold text-pretty', legendSize)}>
        {label}
        {optional && <span className="font-normal text-ink-soft"> {t('ui.optional')}</span>}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="measure mt-1 text-ink-soft">
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      <div className="mt-3 flex flex-col gap-2">{children}</div>
    </fieldset>
  )
}
