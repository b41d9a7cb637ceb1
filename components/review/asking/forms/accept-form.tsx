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
import { StatedField } from './stated-field'

const { t } = browserWords(formMessages)

type AcceptFormProps = {
  action: FormAction
  title: string
  heading: ReactNode
  /** Its name, isolated. */
  maker: string
  /** A member cannot state that they are outside. */
  isMember: boolean
}

/** Accepts a review: the statement of standing, firm and competence. */
export function AcceptForm({ maker, isMember, ...form }: AcceptFormProps) {
  return (
    <Form {...form} button={t('asking-form.accept')}>
      {(state) => (
        <>
          <Position state={state} maker={maker} isMember={isMember} />
          <StatedField state={state} name="employedByMaker" label={t('asking-form.employed', { maker })} />
          <StatedField state={state} name="paidByMaker" label={t('asking-form.paid', { maker })} />
          <StatedField state={state} name="advised" label={t('asking-form.advised')} />
          <StatedField state={state} name="interest" label={t('asking-form.interest')} />
          <FormTextField
            state={state}
            name="firm"
            label={t('asking-form.firm')}
            optional
            autoComplete="organization"
          />
          <TextArea
            id="competence"
            name="competence"
            label={t('asking-form.competence')}
            hint={t('asking-form.competence-hint')}
            defaultValue={state.typed.competence ?? ''}
            error={errorOf(state, 'competence')}
          />
        </>
      )}
    </Form>
  )
}

type PositionProps = { state: FormState; maker: string; isMember: boolean }

function Position({ state, maker, isMember }: PositionProps) {
  return (
    <ChoiceGroup id="outside" label={t('asking-form.position')} error={errorOf(state, 'outside')}>
      {!isMember && (
        <ChoiceRow
          kind="radio"
          name="outside"
          value="yes"
          text={t('asking-form.position-outside', { maker })}
          defaultChecked={state.typed.outside === 'yes'}
        />
      )}
      <ChoiceRow
        kind="radio"
        name="outside"
        value="no"
        text={t('asking-form.position-inside', { maker })}
        defaultChecked={isMember || state.typed.outside === 'no'}
      />
    </ChoiceGroup>
  )
}
