'use client'

import { browserWords } from '@/lib/words/browser-words'
import togetherMessages from '@/lib/words/generated/together'
import { TextArea } from '../../ui/field/text-area'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction } from '../../ui/form/form-state'

const { t } = browserWords(togetherMessages)

type CommentFormProps = {
  action: FormAction
  formKey: string
  title: string
  heading: React.ReactNode
  /** "@Ada, @Noor". */
  names: string
}

/** A comment on a question, which may mention people by @ and their name. */
export function CommentForm({ names, ...form }: CommentFormProps) {
  return (
    <Form {...form} button={t('together.add')}>
      {(state) => (
        <TextArea
          key={form.formKey}
          id="text"
          name="text"
          label={t('together.your-comment')}
          hint={names ? t('together.mention', { names }) : undefined}
          defaultValue={state.typed.text ?? ''}
          error={errorOf(state, 'text')}
        />
      )}
    </Form>
  )
}
