import type { Question } from '@/lib/core/questionnaire/questionnaire'

/** What can be said to a question and what each answer is worth, beyond the red line in words. */
export function ChoiceTable({ question }: { question: Question }) {
  const choices = question.kind === 'choice' ? question.options : question.items
  return (
    <table className="w-full border-collapse text-start">
      <thead className="text-small text-ink-soft">
        <tr className="align-baseline">
          <th scope="col" className="pe-4 pb-1 text-start font-normal">
            {question.kind === 'choice' ? 'One of these' : 'All of these that are true'}
          </th>
          <th scope="col" className="w-16 pb-1 text-end font-normal">
            Credit
          </th>
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
            <td className="py-2 text-end font-semibold">{credit}</td>
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
