import { ChoiceRow } from '../../ui/field/choice-row'

export type StartChoice = { value: string; text: string; hints: readonly string[] }

type StartChoicesProps = {
  name: string
  choices: readonly StartChoice[]
  chosen: string | undefined
  /** How many choices of the same name stand before these. */
  from?: number
}

/** Choices of one name, below each other. */
export function StartChoices({ name, choices, chosen, from = 0 }: StartChoicesProps) {
  return (
    <div className="flex flex-col gap-2">
      {choices.map(({ value, text, hints }, index) => (
        <ChoiceRow
          key={value}
          kind="radio"
          id={`${name}-${from + index}`}
          name={name}
          value={value}
          text={text}
          hint={hints.map((hint) => (
            <span key={hint} className="block">
              {hint}
            </span>
          ))}
          defaultChecked={chosen === value}
        />
      ))}
    </div>
  )
}
