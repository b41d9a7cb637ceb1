'use client'

import { browserWords } from '@/lib/words/browser-words'
import productFormMessages from '@/lib/words/generated/product-form'
import { PageHeading } from '../layout/page-heading'
import { FormTextField } from '../ui/field/form-text-field'
import { Form } from '../ui/form/form'
import type { FormAction } from '../ui/form/form-state'

const { t } = browserWords(productFormMessages)

export function ProductForm({ action, formKey }: { action: FormAction; formKey: string }) {
  return (
    <Form
      action={action}
      formKey={formKey}
      title={t('product-form.title')}
      button={t('product-form.button')}
      heading={<PageHeading lead={t('product-form.lead')}>{t('product-form.title')}</PageHeading>}
    >
      {(state) => (
        <>
          <FormTextField state={state} name="name" label={t('product-form.name')} autoComplete="off" />
          <FormTextField
            state={state}
            name="maker"
            label={t('product-form.maker')}
            optional
            hint={t('product-form.maker-hint')}
            autoComplete="off"
          />
        </>
      )}
    </Form>
  )
}
