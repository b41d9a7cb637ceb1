import type { Report } from '@/lib/core/report/report'
import { Isolated } from '../../ui/isolated'
import { AnchoredHeading } from '../anchored-heading'

/** Statements that cannot both be true, with the team's explanation. */
export function ContradictionList({ contradictions }: Pick<Report, 'contradictions'>) {
  if (contradictions.length === 0) return null
  return (
    <section>
      <AnchoredHeading id="contradictions">Contradictions</AnchoredHeading>
      {contradictions.map(({ id, text, questions, explanation }) => (
        <div key={id} className="report-entry">
          <p>
            <strong>{text}</strong>
          </p>
          <p>
            {explanation ? (
              <>
                The team explains: “<Isolated>{explanation}</Isolated>”
              </>
            ) : (
              'The team has not explained it.'
            )}
          </p>
          <p className="report-quiet">
            {questions.map((question) => (
              <a key={question.id} href={`#answer-${question.id}`} className="report-inline">
                {question.ask}
              </a>
            ))}
          </p>
        </div>
      ))}
    </section>
  )
}
