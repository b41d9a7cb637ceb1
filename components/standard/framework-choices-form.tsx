'use client'

import type { FrameworkChoices } from '@/lib/core/products/product'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { browserWords } from '@/lib/words/browser-words'
import standardsShown from '@/lib/words/generated/standards-shown'
import { PageHeading } from '../layout/page-heading'
import { Select } from '../ui/field/select'
import { Form } from '../ui/form/form'
import { errorOf, type FormAction } from '../ui/form/form-state'
import { Isolated } from '../ui/isolated'
import { choiceField } from './read-framework-choices'

const { t, list } = browserWords(standardsShown)

type Framework = { id: string; title: string; version: string; markets: string[] }
type FrameworkChoicesFormProps = {
  action: FormAction
  product: string
  frameworks: readonly Framework[]
  choices: FrameworkChoices
}

/** Which standards are shown for a product, where its team wants it otherwise than its markets say. */
export function FrameworkChoicesForm({ action, product, frameworks, choices }: FrameworkChoicesFormProps) {
  return (
    <Form
      action={action}
      title={t('standards-shown.page', { product: isolatedText(product) })}
      button={t('standards-shown.save')}
      // A form that was not sent names the field, an action the framework.
      hrefOf={(field) => `#${field.startsWith(choiceField('')) ? field : choiceField(field)}`}
      heading={
        <PageHeading over={<Isolated>{product}</Isolated>} lead={t('standards-shown.lead')}>
          {t('standards-shown.title')}
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
              hint={
                markets.length > 0
                  ? t('standards-shown.applies', { version, markets: list(markets) })
                  : version
              }
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
  const never = { value: 'never', text: t('standards-shown.never') }
  if (markets.length === 0) return [{ value: '', text: t('standards-shown.show') }, never]
  return [
    { value: '', text: t('standards-shown.if-offered') },
    { value: 'always', text: t('standards-shown.always') },
    never,
  ]
}
