import type { DisputedInReport, QuestionName } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'

const { t } = english

/** Facts that the auditor does not believe, each with the questions that would apply if they were otherwise. */
export function DisputedList({ disputed }: { disputed: readonly DisputedInReport[] }) {
  if (disputed.length === 0) return null
  return (
    <>
      <h4>{t('report-review.disputed')}</h4>
      {disputed.map(({ fact, ask, says, why, questions, redLines, words }) => (
        <div key={fact} className="report-entry">
          <p>
            <strong>{ask}</strong> {t('report-review.team-says', { says })}
          </p>
          <p>
            <Isolated>{why}</Isolated>
          </p>
          <p className="report-quiet">{words}</p>
          {questions.length > 0 && <Brought questions={questions} redLines={redLines} />}
        </div>
      ))}
    </>
  )
}

function Brought({ questions, redLines }: Pick<DisputedInReport, 'questions' | 'redLines'>) {
  const hasRedLine = ({ id }: QuestionName) => redLines.some((each) => each.id === id)
  return (
    <ul className="report-list">
      {questions.map((question) => (
        <li key={question.id}>
          {question.ask}
          {hasRedLine(question) && <strong> · {t('report-review.red-line')}</strong>}
        </li>
      ))}
    </ul>
  )
}
