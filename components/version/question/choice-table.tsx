import type { Question } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'

const { t } = english

/** Said once for all cells: a version shows some three hundred of these rows. */
const look =
  'w-full table-fixed border-collapse text-start [&_td]:py-2 [&_td:last-child]:text-end [&_td:last-child]:font-semibold [&_th]:pb-1 [&_th]:text-start [&_th]:text-small [&_th]:font-normal [&_th]:text-ink-soft [&_th:last-child]:w-16 [&_th:last-child]:text-end [&_tr]:align-baseline [&_tbody_tr]:border-y [&_tbody_tr]:border-line'

/** The possible answers of a question and what each is worth; the red line in words. */
export function ChoiceTable({ question }: { question: Question }) {
  const choices = question.kind === 'choice' ? question.options : question.items
  return (
    <table className={look}>
      <thead>
        <tr>
          <th scope="col">
            {question.kind === 'choice' ? t('question-page.one-of') : t('question-page.all-of')}
          </th>
          <th scope="col">{t('trace.credit')}</th>
        </tr>
      </thead>
      <tbody>
        {choices.map(({ id, text, credit }) => (
          <tr key={id}>
            <td>
              {text} {isBeyond(question, credit) && <BeyondRedLine />}
            </td>
            <td>{credit}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function BeyondRedLine() {
  return (
    <span className="text-small font-semibold whitespace-nowrap text-danger">
      {t('question-page.beyond')}
    </span>
  )
}

/** Items of a checklist count together, so that no single one can be beyond the line. */
function isBeyond({ kind, redLine }: Question, credit: number): boolean {
  return kind === 'choice' && redLine !== undefined && credit < redLine.below
}
