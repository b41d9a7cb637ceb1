'use client'

import Link from 'next/link'
import { browserWords } from '@/lib/words/browser-words'
import knowsMessages from '@/lib/words/generated/knows'
import togetherMessages from '@/lib/words/generated/together'
import { ChoiceRow } from '../../ui/field/choice-row'
import { FormTextField } from '../../ui/field/form-text-field'
import { Select } from '../../ui/field/select'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction, type FormState } from '../../ui/form/form-state'
import { Tag } from '../../ui/tag'
import { questionPath } from '../page/question-path'

const { t } = browserWords({ ...togetherMessages, ...knowsMessages })

/** `notes`: to whom it is given, who answered it, its comments, in words. */
type ListedQuestion = { id: string; ask: string; notes: string; isOpen: boolean; isOverdue: boolean }
type ListedSection = { id: string; title: string; questions: readonly ListedQuestion[] }

type GiveFormProps = {
  action: FormAction
  assessmentId: string
  title: string
  heading: React.ReactNode
  sections: readonly ListedSection[]
  /** All sections, whatever the filter shows. */
  allSections: readonly { id: string; title: string }[]
  makers: readonly { id: string; name: string }[]
}

const respondents = ['engineering', 'product', 'legal', 'support'] as const

/** The questions with a box to tick each, and to whom the ticked ones are given. */
export function GiveForm({ sections, allSections, makers, assessmentId, ...form }: GiveFormProps) {
  return (
    <Form {...form} button={t('together.give.button')} hrefOf={hrefOf}>
      {(state) => (
        <>
          {sections.map((section) => (
            <SectionTicks key={section.id} section={section} assessmentId={assessmentId} state={state} />
          ))}
          <fieldset id="questions" tabIndex={-1} className="flex flex-col gap-4 print:hidden">
            <legend className="mb-3 text-heading">{t('together.give.title')}</legend>
            <ErrorLine message={errorOf(state, 'questions')} />
            <Choice
              state={state}
              name="section"
              label={t('together.give.section')}
              choices={sectionChoices(allSections)}
            />
            <Choice state={state} name="knows" label={t('together.give.knows')} choices={knowsChoices()} />
            <Choice state={state} name="to" label={t('together.give.to')} choices={personChoices(makers)} />
            <FormTextField
              state={state}
              name="due"
              type="date"
              label={t('together.give.due')}
              optional
              hint={t('together.give.due-hint')}
            />
          </fieldset>
        </>
      )}
    </Form>
  )
}

function hrefOf(field: string): string {
  return `#${field}`
}

function ErrorLine({ message }: { message: string | undefined }) {
  return message ? <p className="font-semibold text-danger">{message}</p> : null
}

type ChoiceProps = {
  state: FormState
  name: string
  label: string
  choices: { value: string; text: string }[]
}

function Choice({ state, name, label, choices }: ChoiceProps) {
  return (
    <Select
      id={name}
      name={name}
      label={label}
      choices={choices}
      defaultValue={state.typed[name] ?? choices[0]?.value ?? ''}
      error={errorOf(state, name)}
    />
  )
}

function sectionChoices(sections: GiveFormProps['allSections']) {
  return [
    { value: '', text: t('together.give.none') },
    ...sections.map(({ id, title }) => ({ value: id, text: title })),
  ]
}

function knowsChoices() {
  return [
    { value: '', text: t('together.give.none') },
    ...respondents.map((value) => ({ value, text: t(`knows.${value}`) })),
  ]
}

function personChoices(makers: GiveFormProps['makers']) {
  return [
    ...makers.map(({ id, name }) => ({ value: id, text: name })),
    { value: '', text: t('together.give.take-back') },
  ]
}

type SectionTicksProps = { section: ListedSection; assessmentId: string; state: FormState }

function SectionTicks({ section, assessmentId, state }: SectionTicksProps) {
  return (
    <fieldset>
      <legend className="mb-2 text-lead font-semibold">{section.title}</legend>
      <ul className="flex flex-col gap-2">
        {section.questions.map(({ id, ask, notes, isOpen, isOverdue }) => (
          <li key={id}>
            <ChoiceRow
              kind="checkbox"
              name={`q-${id}`}
              value="on"
              defaultChecked={state.typed[`q-${id}`] === 'on'}
              text={ask}
              hint={notes}
            />
            <p className="mt-1 flex flex-wrap items-center gap-x-3 text-small">
              {isOverdue && <Tag tone="danger">{t('together.overdue')}</Tag>}
              <Link
                href={questionPath(assessmentId, section.id, id)}
                prefetch={false}
                className="inline-flex min-h-6 items-center print:hidden"
              >
                {isOpen ? t('together.answer') : t('together.see')}
                <span className="spoken-only">: {ask}</span>
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
