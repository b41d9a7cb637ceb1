import { browserWords } from '@/lib/words/browser-words'
import accountMessages from '@/lib/words/generated/account'
import { FormTextField } from '../ui/field/form-text-field'
import type { FormState } from '../ui/form/form-state'

const { t } = browserWords(accountMessages)

/** The password of an account that is being made. */
export function NewPasswordField({ state }: { state: FormState }) {
  return (
    <FormTextField
      state={state}
      name="password"
      type="password"
      label={t('account.password')}
      hint={t('account.password-hint')}
      autoComplete="new-password"
    />
  )
}
