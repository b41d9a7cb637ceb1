import { browserWords } from '@/lib/words/browser-words'
import start from '@/lib/words/generated/start'
import { ChoiceGroup } from '../../ui/field/choice-group'
import { SearchField } from '../../ui/field/search-field'
import { NothingFound } from '../../ui/page/nothing-found'
import { type StartChoice, StartChoices } from './start-choices'

const { t } = browserWords(start)

/** Assessments whose answers may be copied: the last changed, or those a search found. */
export type StartingPointChoices = {
  choices: readonly StartChoice[]
  hasMore: boolean
  /** What was searched for, and the page without a search. */
  typed: string
  path: string
}

/** The id of the form that searches; it is outside the form that starts. */
export const startSearchForm = 'search'

type StartFromProps = { points: StartingPointChoices; chosen: string; error: string | undefined }

/** Which answers to begin with; nothing to choose where the organisation has no assessment yet. */
export function StartFrom({ points: { choices, hasMore, typed, path }, chosen, error }: StartFromProps) {
  if (choices.length === 0 && typed === '') return null
  return (
    <ChoiceGroup
      // After a search the choice is made again.
      key={typed}
      id="from"
      label={t('start.from.label')}
      hint={t('start.from.hint')}
      error={error}
    >
      {(hasMore || typed !== '') && (
        <div className="mb-2">
          <SearchField
            form={startSearchForm}
            label={t('start.from.search')}
            hint={t('start.from.search-hint')}
            typed={typed}
          />
        </div>
      )}
      {typed !== '' && choices.length === 0 && <NothingFound typed={typed} all={path} />}
      {typed !== '' && hasMore && (
        <p className="measure" role="status">
          {t('start.from.more', { count: choices.length })}
        </p>
      )}
      <StartChoices
        name="from"
        choices={[{ value: '', text: t('start.from.none'), hints: [] }, ...choices]}
        chosen={chosen}
      />
    </ChoiceGroup>
  )
}
