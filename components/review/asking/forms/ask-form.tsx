'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import formMessages from '@/lib/words/generated/asking-form'
import { ChoiceGroup } from '../../../ui/field/choice-group'
import { ChoiceRow } from '../../../ui/field/choice-row'
import { FormTextField } from '../../../ui/field/form-text-field'
import { TextArea } from '../../../ui/field/text-area'
import { Form } from '../../../ui/form/form'
import { errorOf, type FormAction, type FormState } from '../../../ui/form/form-state'
import { type AuditorChoice, AuditorLink, WhomFields } from './whom-fields'

const { t } = browserWords(formMessages)

type Section = { id: string; title: string }
type AskFormProps = {
  action: FormAction
  formKey: string
  title: string
  heading: ReactNode
  sections: readonly Section[]
  auditors: readonly AuditorChoice[]
  nobody: string
}

/** Asks for a review: why, by when, of what, and whom. */
export function AskForm({ sections, auditors, nobody, ...form }: AskFormProps) {
  return (
    <Form {...form} button={t('asking-form.ask')}>
      {(state) => (
        <>
          <TextArea
            id="why"
            name="why"
            label={t('asking-form.why')}
            hint={t('asking-form.why-hint')}
            defaultValue={state.typed.why ?? ''}
            error={errorOf(state, 'why')}
          />
          <FormTextField state={state} name="due" type="date" label={t('asking-form.due')} optional />
          <ScopeFields state={state} sections={sections} />
          <WhomFields state={state} auditors={auditors} nobody={nobody} />
          <AuditorLink made={state.made} />
        </>
      )}
    </Form>
  )
}

function ScopeFields({ state, sections }: { state: FormState; sections: readonly Section[] }) {
  const chosen = state.typed.scope ?? 'everything'
  return (
    <ChoiceGroup
      id="scope"
      label={t('asking-form.scope')}
      error={errorOf(state, 'scope') ?? errorOf(state, 'sections')}
    >
      <Scope value="everything" chosen={chosen} />
      <Scope value="some" chosen={chosen} />
      <div id="sections" tabIndex={-1} className="flex flex-col gap-2 ps-8">
        {sections.map(({ id, title }) => (
          <ChoiceRow
            key={id}
            kind="checkbox"
            name={`section.${id}`}
            value="yes"
            text={title}
            defaultChecked={state.typed[`section.${id}`] === 'yes'}
          />
        ))}
      </div>
    </ChoiceGroup>
  )
}

function Scope({ value, chosen }: { value: 'everything' | 'some'; chosen: string }) {
  return (
    <ChoiceRow
      kind="radio"
      name="scope"
      value={value}
      text={t(`asking-form.${value}`)}
      defaultChecked={chosen === value}
    />
  )
}
