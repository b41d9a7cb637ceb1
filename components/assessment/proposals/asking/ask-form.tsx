'use client'

import { browserWords } from '@/lib/words/browser-words'
import askMessages from '@/lib/words/generated/ask-link'
import { ChoiceGroup } from '../../../ui/field/choice-group'
import { ChoiceRow } from '../../../ui/field/choice-row'
import { FormTextField } from '../../../ui/field/form-text-field'
import { TextArea } from '../../../ui/field/text-area'
import { Form } from '../../../ui/form/form'
import { errorOf, type FormAction, type FormState } from '../../../ui/form/form-state'
import { ShownLink } from '../../../ui/page/shown-link'
import { askFields } from './ask-fields'

const { t } = browserWords(askMessages)

export type AskGroup = {
  section: string
  title: string
  questions: readonly { id: string; ask: string; who: string }[]
}

type AskFormProps = {
  action: FormAction
  assessmentId: string
  formKey: string
  title: string
  heading: React.ReactNode
  groups: readonly AskGroup[]
  /** The questions are ticked, because a filter has chosen them. */
  isTicked: boolean
}

/** Chooses questions and makes a link, which is shown once, because only its digest is stored. */
export function AskForm({ action, assessmentId, formKey, title, heading, groups, isTicked }: AskFormProps) {
  return (
    <Form
      action={action}
      title={title}
      button={t('ask-link.button')}
      heading={heading}
      formKey={formKey}
      hrefOf={(field) => (field === 'keys' ? `#${askFields.questions}` : `#${field}`)}
    >
      {(state) => (
        <>
          <input type="hidden" name="assessment" value={assessmentId} />
          <div id={askFields.questions} tabIndex={-1} className="flex flex-col gap-6">
            {groups.map((group, index) => (
              <QuestionGroup
                key={group.section}
                group={group}
                state={state}
                isTicked={isTicked}
                error={index === 0 ? errorOf(state, 'keys') : undefined}
              />
            ))}
          </div>
          <FormTextField
            state={state}
            name="asked"
            label={t('ask-link.asked')}
            hint={t('ask-link.asked-hint')}
            autoComplete="off"
          />
          <TextArea
            id="message"
            name="message"
            label={t('ask-link.message')}
            optional
            defaultValue={state.typed.message ?? ''}
            error={errorOf(state, 'message')}
          />
          <MadeLink made={state.made} />
        </>
      )}
    </Form>
  )
}

type QuestionGroupProps = {
  group: AskGroup
  state: FormState
  isTicked: boolean
  error: string | undefined
}

function QuestionGroup({ group, state, isTicked, error }: QuestionGroupProps) {
  const isSent = state.attempt > 0
  return (
    <ChoiceGroup id={`${askFields.questions}-${group.section}`} label={group.title} error={error}>
      {group.questions.map(({ id, ask, who }) => {
        const name = askFields.question + id
        return (
          <ChoiceRow
            key={id}
            kind="checkbox"
            name={name}
            value="yes"
            text={ask}
            hint={who}
            defaultChecked={isSent ? state.typed[name] === 'yes' : isTicked}
          />
        )
      })}
    </ChoiceGroup>
  )
}

function MadeLink({ made }: { made: FormState['made'] }) {
  if (!made?.link) return null
  return (
    <ShownLink
      title={t('ask-link.made', { asked: made.asked ?? '' })}
      text={t('ask-link.what-now', { days: Number(made.days) })}
      link={made.link}
    />
  )
}
