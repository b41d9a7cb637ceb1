'use client'

import { browserWords } from '@/lib/words/browser-words'
import productFormMessages from '@/lib/words/generated/product-form'
import { PageHeading } from '../layout/page-heading'
import { FormTextField } from '../ui/field/form-text-field'
import { Select } from '../ui/field/select'
import { Form } from '../ui/form/form'
import { errorOf, type FormAction } from '../ui/form/form-state'

const { t } = browserWords(productFormMessages)

type ProductFormProps = { action: FormAction; kinds: readonly { value: string; text: string }[] } & (
  | { formKey: string; maker: string; product?: undefined; basis?: undefined }
  | { formKey?: undefined; maker?: undefined; product: Described; basis: string }
)
type Described = { name: string; maker?: string | undefined; kind?: string | undefined }

/** Adds a product, or corrects one; `basis` is what that was shown as. `maker` is who usually makes it. */
export function ProductForm({ action, kinds, formKey, maker, product, basis }: ProductFormProps) {
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
            defaultValue={product ? product.maker : maker}
            autoComplete="off"
          />
          <Select
            id="kind"
            name="kind"
            label={t('product-form.kind')}
            optional
            hint={t('product-form.kind-hint')}
            choices={[{ value: '', text: t('product-form.no-kind') }, ...kinds]}
            defaultValue={state.typed.kind ?? product?.kind ?? ''}
            error={errorOf(state, 'kind')}
            className="max-w-80"
          />
        </>
      )}
    </Form>
  )
}
