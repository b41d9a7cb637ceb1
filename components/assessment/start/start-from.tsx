import { ChoiceGroup } from '../../ui/field/choice-group'
import { SearchField } from '../../ui/field/search-field'
import { NothingFound } from '../../ui/page/nothing-found'
import { type StartChoice, StartChoices } from './start-choices'

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
      label="Begin with which answers?"
      hint="Copied answers are marked. You confirm each one for this release, or change it. From an assessment with another questionnaire come the facts alone."
      error={error}
    >
      {(hasMore || typed !== '') && (
        <div className="mb-2">
          <SearchField
            form={startSearchForm}
            label="Find an assessment"
            hint="By product, release or questionnaire. Without a search you see those that were changed last."
            typed={typed}
          />
        </div>
      )}
      {typed !== '' && choices.length === 0 && <NothingFound typed={typed} all={path} />}
      {typed !== '' && hasMore && (
        <p className="measure" role="status">
          The {choices.length} that match and were changed last. Add a word to find others.
        </p>
      )}
      <StartChoices
        name="from"
        choices={[{ value: '', text: 'With none', hints: [] }, ...choices]}
        chosen={chosen}
      />
    </ChoiceGroup>
  )
}
