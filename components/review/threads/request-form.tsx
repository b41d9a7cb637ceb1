'use client'

import { PageHeading } from '@/components/layout/page-heading'
import { browserWords } from '@/lib/words/browser-words'
import requestMessages from '@/lib/words/generated/request-form'
import { Select } from '../../ui/field/select'
import { TextArea } from '../../ui/field/text-area'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction } from '../../ui/form/form-state'

const { t } = browserWords(requestMessages)

type RequestFormProps = {
  action: FormAction
  formKey: string
  questions: readonly { value: string; text: string }[]
  question: string
}

/** Asks the team for evidence at one question. */
export function RequestForm({ action, formKey, questions, question }: RequestFormProps) {
  return (
    <Form
      action={action}
      formKey={formKey}
      title={t('request-form.title')}
      button={t('request-form.button')}
      heading={<PageHeading lead={t('request-form.lead')}>{t('request-form.title')}</PageHeading>}
    >
      {(state) => (
        <>
          <Select
            id="question"
            name="question"
            label={t('request-form.question')}
            choices={questions}
            defaultValue={state.typed.question ?? question}
            error={errorOf(state, 'question')}
          />
          <TextArea
            id="text"
            name="text"
            label={t('request-form.text')}
            hint={t('request-form.text-hint')}
            defaultValue={state.typed.text ?? ''}
            error={errorOf(state, 'text')}
          />
        </>
      )}
    </Form>
  )
}
