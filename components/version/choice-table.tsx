import type { Question } from '@/lib/core/questionnaire/questionnaire'

/** What can be said to a question and what each answer is worth, beyond the red line in words. */
export function ChoiceTable({ question }: { question: Question }) {
  const choices = question.kind === 'choice' ? question.options : question.items
  return (
    <table className="w-full border-collapse text-start">
      <caption className="pb-1 text-start text-small text-ink-soft">
        {question.kind === 'choice'
          ? 'One of these holds.'
          : 'Tick all that are true; what they are worth adds up.'}
      </caption>
      <thead className="spoken-only">
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">Credit</th>
        </tr>
      </thead>
      <tbody>
        {choices.map(({ id, text, credit }) => (
          <tr key={id} className="border-t border-line align-baseline last:border-b">
            <td className="py-2 pe-4">
              {text}
              {isBeyond(question, credit) && (
                <span className="ms-2 text-small font-semibold whitespace-nowrap text-danger">
                  Beyond the red line
                </span>
              )}
            </td>
            <td className="w-12 py-2 text-end font-semibold">{credit}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Items of a checklist count together, so that no single one can be beyond the line. */
function isBeyond({ kind, redLine }: Question, credit: number): boolean {
  return kind === 'choice' && redLine !== undefined && credit < redLine.below
}
