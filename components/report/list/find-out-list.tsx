import type { FindOut } from '@/lib/core/report/report'
import { showTenths } from '@/lib/core/scoring/level/cut'
import { AnchoredHeading } from '../anchored-heading'
import { whoKnows } from '../report-words'

/** What is not known yet, by whom to ask, most telling first. */
export function FindOutList({ groups }: { groups: readonly FindOut[] }) {
  if (groups.length === 0) return null
  return (
    <section>
      <AnchoredHeading id="find-out">Find out</AnchoredHeading>
      <p className="report-quiet">
        What nobody knows yet, and how many points of its section an answer would settle.
      </p>
      {groups.map(({ knows, questions }) => (
        <div key={knows}>
          <h3 className="report-subheading">{whoKnows[knows]}</h3>
          <ul className="report-list">
            {questions.map(({ question, narrows }) => (
              <li key={question.id}>
                <a href={`#answer-${question.id}`}>{question.ask}</a>{' '}
                <span className="report-quiet">settles {showTenths(narrows)} points</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
