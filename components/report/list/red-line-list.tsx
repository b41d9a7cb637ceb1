import type { RedLineInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { AnchoredHeading } from '../document/anchored-heading'
import { FoldedAfterTen } from '../document/fold'

const { t } = english

/** Red lines crossed or open, those that set a level first. */
export function RedLineList({
  redLines,
  notes,
}: {
  redLines: readonly RedLineInReport[]
  notes: readonly string[]
}) {
  return (
    <section>
      <AnchoredHeading id="red-lines">{t('report-view.heading.red-lines')}</AnchoredHeading>
      <FoldedAfterTen>
        {redLines.map((line) => (
          <div key={line.question.id} className="report-red-line" data-state={line.state}>
            <p>
              <strong className="report-state">{line.stateWords}</strong>
              <span className="report-quiet"> · {line.effect}</span>
            </p>
            <p>
              <a href={`#answer-${line.question.id}`}>{line.question.ask}</a>
            </p>
            {line.state === 'crossed' && <p>“{line.says}”</p>}
            <p>{line.because}</p>
          </div>
        ))}
      </FoldedAfterTen>
      {notes.map((note) => (
        <p key={note} className="report-quiet">
          {note}
        </p>
      ))}
    </section>
  )
}
