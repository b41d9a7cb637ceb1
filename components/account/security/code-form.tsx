'use client'

import { browserWords } from '@/lib/words/browser-words'
import accountMessages from '@/lib/words/generated/account'
import { PageHeading } from '../../layout/page-heading'
import { FormTextField } from '../../ui/field/form-text-field'
import { Form } from '../../ui/form/form'
import type { FormAction } from '../../ui/form/form-state'

const { t } = browserWords(accountMessages)

/** Asks for a code of the app or a recovery code. `then` is the path to go on to. */
export function CodeForm({ action, then, title }: { action: FormAction; then: string; title: string }) {
  return (
    <Form
      action={action}
      limit="anonymous"
      title={title}
      button={t('account.sign-in.title')}
      heading={<PageHeading>{title}</PageHeading>}
    >
      {(state) => (
        <>
          <input type="hidden" name="then" value={then} />
          <FormTextField
            state={state}
            name="code"
            label={t('account.code.label')}
            hint={t('account.code.hint')}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            className="max-w-60 font-mono"
          />
        </>
      )}
    </Form>
  )
}
