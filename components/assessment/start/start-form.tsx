'use client'

import { PageHeading } from '../../layout/page-heading'
import { ChoiceGroup } from '../../ui/choice-group'
import { ChoiceRow } from '../../ui/choice-row'
import { Form } from '../../ui/form'
import { errorOf, type FormAction } from '../../ui/form-state'

type Choice = { value: string; text: string; hint: string }
type StartFormProps = {
  action: FormAction
  release: string
  questionnaires: readonly Choice[]
  /** Assessments whose answers may be copied. */
  startingPoints: readonly Choice[]
}

export function StartForm({ action, release, questionnaires, startingPoints }: StartFormProps) {
  return (
    <Form
      action={action}
      title="Start an assessment"
      button="Start"
      hrefOf={(field) => `#${field}-0`}
      heading={<PageHeading over={release}>Start an assessment</PageHeading>}
    >
      {(state) => (
        <>
          <ChoiceGroup
            id="questionnaire"
            label="Which questionnaire?"
            error={errorOf(state, 'questionnaire')}
          >
            {questionnaires.map(({ value, text, hint }, index) => (
              <ChoiceRow
                key={value}
                kind="radio"
                id={`questionnaire-${index}`}
                name="questionnaire"
                value={value}
                text={text}
                hint={hint}
                defaultChecked={(state.typed.questionnaire ?? questionnaires[0]?.value) === value}
              />
            ))}
          </ChoiceGroup>
          {startingPoints.length > 0 && (
            <ChoiceGroup
              id="from"
              label="Begin with which answers?"
              hint="Copied answers are marked. You confirm each one for this release, or change it."
              error={errorOf(state, 'from')}
            >
              <ChoiceRow
                kind="radio"
                id="from-0"
                name="from"
                value=""
                text="With none"
                defaultChecked={!state.typed.from}
              />
              {startingPoints.map(({ value, text, hint }, index) => (
                <ChoiceRow
                  key={value}
                  kind="radio"
                  id={`from-${index + 1}`}
                  name="from"
                  value={value}
                  text={text}
                  hint={hint}
                  defaultChecked={state.typed.from === value}
                />
              ))}
            </ChoiceGroup>
          )}
        </>
      )}
    </Form>
  )
}
