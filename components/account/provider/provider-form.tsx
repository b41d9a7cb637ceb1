import type { ReactNode } from 'react'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { Button } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import type { FormAction } from '../../ui/form/form-state'

const { t } = english

type ProviderFormProps = {
  action: FormAction
  name: string
  /** What the button does. */
  act: 'sign-in' | 'join'
  /** What it means, above the button. */
  what?: string
  /** Hidden fields: the page to go on to, or the token of an invitation. */
  children: ReactNode
}

/** Another way than a password: a button that leads to the provider. */
export function ProviderForm({ action, name, act, what, children }: ProviderFormProps) {
  return (
    <section aria-labelledby="provider" className="mt-10 max-w-xl border-t border-line pt-6">
      <h2 id="provider" className="mb-3 text-heading">
        {t('provider.without')}
      </h2>
      {what && <p className="measure mb-4">{what}</p>}
      <ActForm action={action}>
        {children}
        <Button look="quiet">{t(`provider.${act}`, { name: isolatedText(name) })}</Button>
      </ActForm>
    </section>
  )
}
