'use client'

import { PageHeading } from '../layout/page-heading'
import { ChoiceGroup } from '../ui/choice-group'
import { ChoiceRow } from '../ui/choice-row'
import { Form } from '../ui/form'
import { errorOf, type FormAction, type FormState } from '../ui/form-state'
import { TextField } from '../ui/text-field'
import { scopeParts } from './scope-list'

export function ReleaseForm({ action, product }: { action: FormAction; product: string }) {
  const lead =
    'What people get, named as you name it. Say what you look at: a reader wants to know what you left out.'
  return (
    <Form
      action={action}
      title="Add a release"
      button="Add the release"
      heading={
        <PageHeading over={product} lead={lead}>
          Add a release
        </PageHeading>
      }
    >
      {(state) => (
        <>
          <TextField
            id="label"
            name="label"
            label="Name or number of the release"
            hint="For example 2.1, or Spring 2026."
            autoComplete="off"
            defaultValue={state.typed.label}
            error={errorOf(state, 'label')}
            className="max-w-80"
          />
          <TextField
            id="date"
            name="date"
            type="date"
            label="Date of the release"
            optional
            defaultValue={state.typed.date}
            error={errorOf(state, 'date')}
            className="max-w-56"
          />
          {scopeParts.map((part) => (
            <ScopePart key={part.id} part={part} state={state} />
          ))}
          <TextField
            id="scope.regions"
            name="scope.regions"
            label="Where it is sold or used"
            optional
            hint="For example: the European Union and Kenya."
            defaultValue={state.typed['scope.regions']}
            error={errorOf(state, 'scope.regions')}
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
      <ChoiceGroup id={name} label={`Does the assessment look at the ${part.name.toLowerCase()}?`}>
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
        </div>
      </ChoiceGroup>
      <TextField
        id={`${name}.detail`}
        name={`${name}.detail`}
        label="Which one, or why not"
        optional
        defaultValue={state.typed[`${name}.detail`]}
        error={errorOf(state, `${name}.detail`)}
      />
    </div>
  )
}
