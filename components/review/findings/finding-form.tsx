'use client'

import { PageHeading } from '@/components/layout/page-heading'
import { findingGrades } from '@/lib/core/review/lifecycle/finding-grades'
import { browserWords } from '@/lib/words/browser-words'
import findingMessages from '@/lib/words/generated/finding-form'
import { ChoiceGroup } from '../../ui/field/choice-group'
import { ChoiceRow } from '../../ui/field/choice-row'
import { FormTextField } from '../../ui/field/form-text-field'
import { Select } from '../../ui/field/select'
import { TextArea } from '../../ui/field/text-area'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction, type FormState } from '../../ui/form/form-state'

const { t } = browserWords(findingMessages)

type FindingFormProps = {
  action: FormAction
  formKey: string
  questions: readonly { value: string; text: string }[]
  /** The question that it starts with; empty for none. */
  question: string
}

/** What an auditor found. A good practice has nothing to close, so its page says which fields it does without. */
export function FindingForm({ action, formKey, questions, question }: FindingFormProps) {
  const choices = [{ value: '', text: t('finding-form.no-question') }, ...questions]
  return (
    <Form
      action={action}
      formKey={formKey}
      title={t('finding-form.title')}
      button={t('finding-form.button')}
      hrefOf={(field) => (field === 'grade' ? '#grade.major' : `#${field}`)}
      heading={<PageHeading lead={t('finding-form.lead')}>{t('finding-form.title')}</PageHeading>}
    >
      {(state) => (
        <>
          <ChoiceGroup id="grade" label={t('finding-form.grade-label')} error={errorOf(state, 'grade')}>
            {findingGrades.map((grade) => (
              <ChoiceRow
                key={grade}
                kind="radio"
                id={`grade.${grade}`}
                name="grade"
                value={grade}
                text={t(`finding-form.grade.${grade}`)}
                hint={t(`finding-form.grade-hint.${grade}`)}
                defaultChecked={state.typed.grade === grade}
              />
            ))}
          </ChoiceGroup>
          <Select
            id="questions"
            name="questions"
            label={t('finding-form.question')}
            choices={choices}
            defaultValue={state.typed.questions ?? question}
            error={errorOf(state, 'questions')}
          />
          <Text state={state} name="found" />
          <Text state={state} name="matters" />
          <Text state={state} name="expected" hint={t('finding-form.not-of-good-practice')} />
          <Text state={state} name="closed-by" hint={t('finding-form.not-of-good-practice')} />
          <FormTextField
            state={state}
            name="due"
            type="date"
            label={t('finding-form.due')}
            optional
            className="max-w-56"
          />
          <FormTextField
            state={state}
            name="clauses"
            label={t('finding-form.clauses')}
            hint={t('finding-form.clauses-hint')}
            optional
          />
        </>
      )}
    </Form>
  )
}

type TextProps = { state: FormState; name: 'found' | 'matters' | 'expected' | 'closed-by'; hint?: string }

function Text({ state, name, hint }: TextProps) {
  return (
    <TextArea
      id={name}
      name={name}
      label={t(`finding-form.${name}`)}
      hint={hint}
      defaultValue={state.typed[name] ?? ''}
      error={errorOf(state, name)}
    />
  )
}
