'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import start from '@/lib/words/generated/start'
import { PageHeading } from '../../layout/page-heading'
import { Disclosure } from '../../ui/disclosure'
import { ChoiceGroup } from '../../ui/field/choice-group'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction } from '../../ui/form/form-state'
import { type StartChoice, StartChoices } from './start-choices'
import { StartFrom, type StartingPointChoices } from './start-from'

const { t } = browserWords(start)

type StartFormProps = {
  action: FormAction
  formKey: string
  release: ReactNode
  questionnaires: { newest: readonly StartChoice[]; older: readonly StartChoice[] }
  startingPoints: StartingPointChoices
}

export function StartForm({ action, formKey, release, questionnaires, startingPoints }: StartFormProps) {
  const { newest, older } = questionnaires
  // Only a questionnaire without a rival is obviously meant. Between several the wrong one costs a day's work.
  const meant = newest.length === 1 ? newest[0]?.value : undefined
  return (
    <Form
      action={action}
      formKey={formKey}
      title={t('start.title')}
      button={t('start.button')}
      hrefOf={(field) => `#${field}-0`}
      heading={<PageHeading over={release}>{t('start.title')}</PageHeading>}
    >
      {(state) => {
        const { questionnaire: chosen = meant, from = '' } = state.typed
        const isOlder = older.some(({ value }) => value === chosen)
        return (
          <>
            <ChoiceGroup
              id="questionnaire"
              label={t('start.questionnaire')}
              hint={newest.length > 1 ? t('start.questionnaire-hint') : undefined}
              error={errorOf(state, 'questionnaire')}
            >
              <StartChoices name="questionnaire" choices={newest} chosen={chosen} />
              {older.length > 0 && (
                <Disclosure summary={t('start.older')} open={isOlder} className="mt-2">
                  <StartChoices name="questionnaire" choices={older} chosen={chosen} from={newest.length} />
                </Disclosure>
              )}
            </ChoiceGroup>
            <StartFrom points={startingPoints} chosen={from} error={errorOf(state, 'from')} />
          </>
        )
      }}
    </Form>
  )
}
