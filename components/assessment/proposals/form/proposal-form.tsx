'use client'

import { type ReactNode, type SubmitEvent, startTransition, useActionState } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import askedMessages from '@/lib/words/generated/asked'
import questionMessages from '@/lib/words/generated/question'
import { fieldName, type TypedAnswer } from '../../../../lib/browser/typed/typed-answer'
import type { QuestionView } from '../../../../lib/core/format/question-view'
import { Button } from '../../../ui/button/button'
import { ChoiceGroup } from '../../../ui/field/choice-group'
import { TextArea } from '../../../ui/field/text-area'
import { TextField } from '../../../ui/field/text-field'
import { ErrorSummary } from '../../../ui/form/error-summary'
import { PersonForm } from '../../../ui/form/person-form'
import { PageTitle } from '../../../ui/page/page-title'
import { sendForm } from '../../../ui/send/send-form'
import { EvidenceRows } from '../../question/extras/evidence-rows'
import { StoredExtras } from '../../question/extras/stored-extras'
import { fieldErrors, firstError } from '../../question/field-errors'
import { firstChoiceId, QuestionChoices } from '../../question/question-choices'
import {
  type ProposalFormAction,
  type ProposalFormState,
  proposalFields,
  untriedProposal,
} from './proposal-form-state'

const { t } = browserWords({ ...askedMessages, ...questionMessages })

type ProposalFormProps = {
  action: ProposalFormAction
  question: QuestionView
  /** What the fields say at first. */
  typed: TypedAnswer
  /** The name of the person who answers; null where somebody of the team does. */
  name: string | null
  /** Hidden fields. */
  values: Readonly<Record<string, string>>
  title: string
  /** Shown above the fields, below the summary of errors. */
  heading: ReactNode
  button: string
}

/** One question with its note and evidence, sent by a button. It saves nothing by itself. */
export function ProposalForm({
  action,
  question,
  typed,
  name,
  values,
  title,
  heading,
  button,
}: ProposalFormProps) {
  const limit = name === null ? 'form' : 'anonymous'
  const [state, post, pending] = useActionState(sendForm(action, { limit, refuse }), untriedProposal)
  const errors = fieldErrors(state.problems)
  const filled = unstored(state.typed ?? typed)

  // React empties a form that it posts by itself.
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const fields = new FormData(event.currentTarget, event.nativeEvent.submitter)
    startTransition(() => post(fields))
  }

  return (
    <>
      <PageTitle refused={state.problems.length > 0}>{title}</PageTitle>
      <ErrorSummary problems={linksOf(state, question.id)} refusal={state.attempt} />
      {heading}
      <PersonForm
        action={post}
        onSubmit={submit}
        noValidate
        autoComplete="off"
        className="question flex max-w-2xl flex-col gap-6"
      >
        {Object.entries(values).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <ChoiceGroup
          id={fieldName(question.id, 'says')}
          label={question.ask}
          legendSize="text-lead"
          hint={question.kind === 'checklist' ? t('question.tick') : undefined}
          error={firstError(errors, 'says')}
        >
          <QuestionChoices question={question} typed={filled} errors={errors} />
        </ChoiceGroup>
        <TextArea
          id={fieldName(question.id, 'note')}
          name={fieldName(question.id, 'note')}
          label={name === null ? t('question.note') : t('asked.note')}
          hint={name === null ? t('question.note-hint') : t('asked.note-hint')}
          optional
          defaultValue={filled.note}
          error={errors.note}
        />
        <EvidenceRows question={question} rows={filled.evidence} isRemovable={() => false} errors={errors} />
        {name === null ? (
          <StoredExtras questionId={question.id} typed={{ ...filled, note: '', evidence: [] }} />
        ) : (
          <TextField
            id={proposalFields.name}
            name={proposalFields.name}
            label={t('asked.name')}
            hint={t('asked.name-hint')}
            autoComplete="name"
            defaultValue={state.name ?? name}
            error={errors.name}
          />
        )}
        <div>
          <Button look={name === null ? 'quiet' : 'main'} aria-disabled={pending}>
            {button}
          </Button>
        </div>
      </PersonForm>
    </>
  )
}

/** In this form emptying a row of evidence removes it. */
function unstored(typed: TypedAnswer): TypedAnswer {
  return { ...typed, evidence: typed.evidence.map((row) => ({ ...row, stored: false })) }
}

function refuse(
  state: ProposalFormState,
  _: FormData,
  problem: ProposalFormState['problems'][number],
): ProposalFormState {
  return { ...state, attempt: state.attempt + 1, problems: [problem] }
}

function linksOf({ problems }: ProposalFormState, questionId: string) {
  return Object.entries(fieldErrors(problems)).map(([field, message]) => ({
    href: placeOf(questionId, field),
    message,
  }))
}

function placeOf(questionId: string, field: string): string {
  if (field === '' || field === proposalFields.name) return field === '' ? '#main' : `#${field}`
  if (field === 'says.because') return `#${fieldName(questionId, 'because')}`
  if (field.startsWith('says')) return `#${firstChoiceId(questionId)}`
  return field.startsWith('q.') ? `#${field}` : `#${fieldName(questionId, field)}`
}
