import type { PlainQuestionText } from './plain-text'

type PlainQuestionProps = {
  question: PlainQuestionText
  chosen: readonly string[]
  choose: (choice: { questionId: string; choices: readonly string[] }) => void
}

export function PlainQuestion({ question, chosen, choose }: PlainQuestionProps) {
  return (
    <fieldset>
      <legend>{question.ask}</legend>
      {question.choices.map(({ id, text }) => (
        <label key={id}>
          <input
            type={question.kind === 'choice' ? 'radio' : 'checkbox'}
            name={`q.${question.id}.says`}
            checked={chosen.includes(id)}
            onChange={(event) =>
              choose({
                questionId: question.id,
                choices:
                  question.kind === 'choice'
                    ? [id]
                    : event.target.checked
                      ? [...chosen, id]
                      : chosen.filter((other) => other !== id),
              })
            }
          />
          <span>{text}</span>
        </label>
      ))}
      <details>
        <summary>Why this matters, and what good looks like</summary>
        {question.help.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </details>
      <label>
        Note <textarea name={`${question.id}.note`} />
      </label>
    </fieldset>
  )
}
