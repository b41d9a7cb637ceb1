import type { RedLineInReport } from '@/lib/core/report/report'
import { keptWords } from '@/lib/core/report/words/words'
import { AnchoredHeading } from '../anchored-heading'
import { levelWords } from '../report-words'

/** Red lines crossed or open, those that set a level first. */
export function RedLineList({
  redLines,
  kept,
}: {
  redLines: readonly RedLineInReport[]
  kept: number | null
}) {
  const keptLine = keptWords(kept)
  return (
    <section>
      <AnchoredHeading id="red-lines">Red lines</AnchoredHeading>
      {redLines.length === 0 && <p>No red line is crossed or open.</p>}
      {redLines.map((line) => (
        <div key={line.question.id} className="report-red-line" data-state={line.state}>
          <p>
            <strong className="report-state">
              {line.state === 'crossed' ? 'Crossed' : 'Open: nobody has shown yet that it is kept'}
            </strong>
            <span className="report-quiet">
              {' '}
              · caps its section at {levelWords(line.capsAt)}
              {line.binding && `, and holds it there from ${levelWords(line.from)}`}
            </span>
          </p>
          <p>
            <a href={`#answer-${line.question.id}`}>{line.question.ask}</a>
          </p>
          {line.state === 'crossed' && <p>“{line.says}”</p>}
          <p>{line.because}</p>
        </div>
      ))}
      {keptLine && <p className="report-quiet">{keptLine}</p>}
    </section>
  )
}
