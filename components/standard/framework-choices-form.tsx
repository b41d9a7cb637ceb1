'use client'

import type { FrameworkChoices } from '@/lib/core/products/product'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { PageHeading } from '../layout/page-heading'
import { Select } from '../ui/field/select'
import { Form } from '../ui/form/form'
import { errorOf, type FormAction } from '../ui/form/form-state'
import { Isolated } from '../ui/isolated'
import { choiceField } from './read-framework-choices'

type Framework = { id: string; title: string; version: string; markets: string[] }
type FrameworkChoicesFormProps = {
  action: FormAction
  product: string
  frameworks: readonly Framework[]
  choices: FrameworkChoices
}

/** Which standards are shown for a product, where its team wants it otherwise than its markets say. */
export function FrameworkChoicesForm({ action, product, frameworks, choices }: FrameworkChoicesFormProps) {
  const lead =
    'Laws are shown where your product is offered, standards everywhere. Here you choose otherwise, for drafts and for what you submit from now on. A report names what you leave out.'
  return (
    <Form
      action={action}
      title={`Standards to show, ${isolatedText(product)}`}
      button="Save the choice"
      // A form that was not sent names the field, an action the framework.
      hrefOf={(field) => `#${field.startsWith(choiceField('')) ? field : choiceField(field)}`}
      heading={
        <PageHeading over={<Isolated>{product}</Isolated>} lead={lead}>
          Standards to show
        </PageHeading>
      }
    >
      {(state) =>
        frameworks.map((framework) => {
          const { id, title, version, markets } = framework
          const name = choiceField(id)
          return (
            <Select
              key={id}
              id={name}
              name={name}
              label={title}
              hint={markets.length > 0 ? `${version}. Applies here: ${markets.join('; ')}.` : version}
              choices={choicesFor(framework)}
              defaultValue={state.typed[name] ?? choices[id] ?? ''}
              error={errorOf(state, id)}
            />
          )
        })
      }
    </Form>
  )
}

function choicesFor({ markets }: Framework) {
  const never = { value: 'never', text: 'Leave it out' }
  if (markets.length === 0) return [{ value: '', text: 'Show it' }, never]
  return [
    { value: '', text: 'Show it if the product is offered there' },
    { value: 'always', text: 'Show it wherever the product is offered' },
    never,
  ]
}
