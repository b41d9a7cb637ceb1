'use client'

import { browserWords } from '@/lib/words/browser-words'
import productFormMessages from '@/lib/words/generated/product-form'
import { PageHeading } from '../layout/page-heading'
import { FormTextField } from '../ui/field/form-text-field'
import { Form } from '../ui/form/form'
import type { FormAction } from '../ui/form/form-state'

const { t } = browserWords(productFormMessages)

type ProductFormProps = { action: FormAction } & (
  | { formKey: string; product?: undefined; basis?: undefined }
  | { formKey?: undefined; product: { name: string; maker?: string | undefined }; basis: string }
)

/** Adds a product, or corrects one; `basis` is what that was shown as. */
export function ProductForm({ action, formKey, product, basis }: ProductFormProps) {
  const title = product ? t('product-form.correct') : t('product-form.title')
  const lead = product ? t('product-form.correct-lead') : t('product-form.lead')
  return (
    <Form
      action={action}
      {...(formKey === undefined ? {} : { formKey })}
      title={title}
      button={product ? t('product-form.save') : t('product-form.button')}
      heading={<PageHeading lead={lead}>{title}</PageHeading>}
    >
      {(state) => (
        <>
          {basis && <input type="hidden" name="basis" value={basis} />}
          <FormTextField
            state={state}
            name="name"
            label={t('product-form.name')}
            defaultValue={product?.name}
            autoComplete="off"
          />
          <FormTextField
            state={state}
            name="maker"
            label={t('product-form.maker')}
            optional
            hint={t('product-form.maker-hint')}
            defaultValue={product?.maker}
            autoComplete="off"
          />
        </>
      )}
    </Form>
  )
}
