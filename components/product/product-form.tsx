'use client'

import { PageHeading } from '../layout/page-heading'
import { FormTextField } from '../ui/field/form-text-field'
import { Form } from '../ui/form/form'
import type { FormAction } from '../ui/form/form-state'

export function ProductForm({ action, formKey }: { action: FormAction; formKey: string }) {
  const lead = 'Its name as people know it. Releases come next; each is assessed on its own.'
  return (
    <Form
      action={action}
      formKey={formKey}
      title="Add a product"
      button="Add the product"
      heading={<PageHeading lead={lead}>Add a product</PageHeading>}
    >
      {(state) => (
        <>
          <FormTextField state={state} name="name" label="Name of the product" autoComplete="off" />
          <FormTextField
            state={state}
            name="maker"
            label="Maker"
            optional
            hint="The brand or company under whose name it is sold, if that is not you."
            autoComplete="off"
          />
        </>
      )}
    </Form>
  )
}
