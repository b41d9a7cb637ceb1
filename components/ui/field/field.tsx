import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import uiMessages from '@/lib/words/generated/ui'

const { t } = browserWords(uiMessages)

export type FieldWords = {
  label: ReactNode
  hint?: ReactNode
  optional?: boolean
  /** What is wrong and how to fix it, in the same words as in the error summary. */
  error?: string | undefined
}

/** Label, hint and error around one control, which names them by `describedBy`. */
export function Field({ id, words, children }: { id: string; words: FieldWords; children: ReactNode }) {
  return (
    <div className={words.error ? 'border-s-4 border-danger ps-4' : undefined}>
      <label htmlFor={id} className="block font-semibold">
        {words.label}
        {words.optional && <span className="font-normal text-ink-soft"> {t('ui.optional')}</span>}
      </label>
      {words.hint && (
        <p id={`${id}-hint`} className="measure text-ink-soft">
          {words.hint}
        </p>
      )}
      <FieldError id={id} error={words.error} />
      <div className="mt-2">{children}</div>
    </div>
  )
}

export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
  if (!error) return null
  return (
    <p id={`${id}-error`} className="font-semibold text-danger">
      <span className="spoken-only">{t('ui.error')} </span>
      {error}
    </p>
  )
}

/** The ids that describe a control, in reading order. */
export function describedBy(id: string, words: Pick<FieldWords, 'hint' | 'error'>): string | undefined {
  const ids = [words.hint && `${id}-hint`, words.error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** The look of text fields and selects, in app/_styles/classes.css. */
export const controlShape = 'control'
