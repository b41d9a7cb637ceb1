import type { FloorInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { AnchoredHeading } from '../document/anchored-heading'
import { Fold } from '../document/fold'
import { levelText } from '../report-words'

const { t } = english

/** Questions below what a level asks of their weight, those that set a level first; apart from red lines. */
export function FloorList({ floors }: { floors: readonly FloorInReport[] }) {
  return (
    <section>
      <AnchoredHeading id="floors">{t('report-view.heading.floors')}</AnchoredHeading>
      {floors.length === 0 && <p>{t('report-view.floors-none')}</p>}
      {floors.length > 0 && (
        <Fold summary={t('glance.all-floors', { count: floors.length })}>
          {floors.map((floor) => (
            <div key={floor.question.id} className="report-floor" data-state={floor.state}>
              <p>
                <strong className="report-state">{floor.words}</strong>
                {floor.binding && (
                  <span className="report-quiet">
                    {' · '}
                    {t('report-view.floor-from', { level: levelText(floor.from) })}
                  </span>
                )}
              </p>
              <p>
                <a href={`#answer-${floor.question.id}`}>{floor.question.ask}</a>
              </p>
              <p>
                “{floor.says}” {floor.asks}
              </p>
            </div>
          ))}
        </Fold>
      )}
    </section>
  )
}
