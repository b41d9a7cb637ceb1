import type { FloorInReport } from '@/lib/core/report/report'
import { floorWords } from '@/lib/core/report/words/floor-words'
import { AnchoredHeading } from '../anchored-heading'
import { levelWords } from '../report-words'

/** Questions below what a level asks of their weight, those that set a level first; apart from red lines. */
export function FloorList({ floors }: { floors: readonly FloorInReport[] }) {
  return (
    <section>
      <AnchoredHeading id="floors">What each level asks of single questions</AnchoredHeading>
      {floors.length === 0 && <p>No question keeps a section below the next level by itself.</p>}
      {floors.map((floor) => (
        <div key={floor.question.id} className="report-floor" data-state={floor.state}>
          <p>
            <strong className="report-state">
              {floor.binding ? 'Held' : 'Would hold'} at {levelWords(floor.capsAt)}: {floorWords([floor])}
            </strong>
            {floor.binding && (
              <span className="report-quiet"> · from {levelWords(floor.from)} by points</span>
            )}
          </p>
          <p>
            <a href={`#answer-${floor.question.id}`}>{floor.question.ask}</a>
          </p>
          <p>
            “{floor.says}” The next level asks at least {floor.below} of 100 here.
          </p>
        </div>
      ))}
    </section>
  )
}
