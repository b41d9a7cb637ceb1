'use client'

import { PageHeading } from '../layout/page-heading'
import { ChoiceGroup } from '../ui/field/choice-group'
import { ChoiceRow } from '../ui/field/choice-row'
import { FormTextField } from '../ui/field/form-text-field'
import { Form } from '../ui/form/form'
import { errorOf, type FormAction, type FormState } from '../ui/form/form-state'
import { Isolated } from '../ui/isolated'
import { scopeParts } from './scope-list'

type ReleaseFormProps = { action: FormAction; formKey: string; product: string }

export function ReleaseForm({ action, formKey, product }: ReleaseFormProps) {
  const lead =
    'What people get, named as you name it. Say what you look at: a reader wants to know what you left out.'
  return (
    <Form
      action={action}
      formKey={formKey}
      title="Add a release"
      button="Add the release"
      // The choice of a part is a group; its first button is where one goes.
      hrefOf={(field) => `#${field.replace(/\.in$/, '.yes')}`}
      heading={
        <PageHeading over={<Isolated>{product}</Isolated>} lead={lead}>
          Add a release
        </PageHeading>
      }
    >
      {(state) => (
        <>
          <FormTextField
            state={state}
            name="label"
            label="Name or number of the release"
            hint="For example 2.1, or Spring 2026."
            autoComplete="off"
            className="max-w-80"
          />
          <FormTextField
            state={state}
            name="date"
            type="date"
            label="Date of the release"
            optional
            className="max-w-56"
          />
          {scopeParts.map((part) => (
            <ScopePart key={part.id} part={part} state={state} />
          ))}
          <FormTextField
            state={state}
            name="scope.regions"
            label="Where it is sold or used"
            optional
            hint="For example: the European Union and Kenya."
          />
        </>
      )}
    </Form>
  )
}

type Part = (typeof scopeParts)[number]

function ScopePart({ part, state }: { part: Part; state: FormState }) {
  const name = `scope.${part.id}`
  const chosen = state.typed[`${name}.in`] ?? 'yes'
  return (
    <div className="flex flex-col gap-3">
      <ChoiceGroup
        id={name}
        label={`Does the assessment look at the ${part.name.toLowerCase()}?`}
        error={errorOf(state, `${name}.in`)}
      >
        <div className="grid gap-2 sm:grid-cols-2">
          <ChoiceRow
            kind="radio"
            id={`${name}.yes`}
            name={`${name}.in`}
            value="yes"
            text="Yes"
            defaultChecked={chosen === 'yes'}
          />
          <ChoiceRow
            kind="radio"
            id={`${name}.no`}
            name={`${name}.in`}
            value="no"
            text="No, or there is none"
            defaultChecked={chosen === 'no'}
          />
          <ChoiceRow
            kind="radio"
            id={`${name}.not-stated`}
            name={`${name}.in`}
            value=""
            text="Not stated yet"
            defaultChecked={chosen === ''}
          />
        </div>
      </ChoiceGroup>
      <FormTextField state={state} name={`${name}.detail`} label="Which one, or why not" optional />
    </div>
  )
}
