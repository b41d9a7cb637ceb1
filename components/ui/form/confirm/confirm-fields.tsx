import { FormTextField } from '@/components/ui/field/form-text-field'
import type { FormState } from '@/components/ui/form/form-state'
import { browserWords } from '@/lib/words/browser-words'
import confirmMessages from '@/lib/words/generated/confirm'

const { t } = browserWords(confirmMessages)

/**
 * Asks in a form for the password and the second factor, where its act needs a fresh session and this one is older. Somebody
 * without a password is led to the provider in another tab, so that the form stays as it is.
 */
export function ConfirmFields({ state }: { state: FormState }) {
  if (!state.confirm) return null
  return (
    <>
      {state.confirm.password && (
        <FormTextField
          state={state}
          name="confirm-password"
          type="password"
          label={t('confirm.password')}
          autoComplete="current-password"
        />
      )}
      {state.confirm.provider !== null && (
        <p>
          <a id="confirm-provider" href="/account/confirm" target="_blank" rel="noopener">
            {t('confirm.provider', { name: state.confirm.provider })}
          </a>
        </p>
      )}
      {state.confirm.code && (
        <FormTextField
          state={state}
          name="confirm-code"
          label={t('confirm.code')}
          autoComplete="one-time-code"
          spellCheck={false}
          className="max-w-60 font-mono"
        />
      )}
    </>
  )
}
