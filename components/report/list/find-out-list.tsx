import type { FindOut } from '@/lib/core/report/report'
import { showTenths } from '@/lib/core/scoring/level/cut'
import { english } from '@/lib/words/english'
import { AnchoredHeading } from '../document/anchored-heading'
import { FoldedList } from '../document/fold'
import type { Reader } from '../report-words'

const { t } = english

/** What is not known yet, by whom to ask, most telling first. */
export function FindOutList({ groups, reader }: { groups: readonly FindOut[]; reader: Reader }) {
  if (groups.length === 0) return null
  return (
    <section>
      <AnchoredHeading id="find-out">{t('report-view.heading.find-out')}</AnchoredHeading>
      <p className="report-quiet">
        {reader === 'team' ? t('report-view.find-out.lead') : t('report-view.outside.find-out')}
      </p>
      {groups.map(({ knows, questions }) => (
        <div key={knows}>
          <h3 className="report-subheading">
            {reader === 'team'
              ? t(`report-view.find-out.ask.${knows}`)
              : t(`report-view.outside.knows.${knows}`)}
          </h3>
          <FoldedList>
            {questions.map(({ question, narrows }) => (
              <li key={question.id}>
                <a href={`#answer-${question.id}`}>{question.ask}</a>{' '}
                <span className="report-quiet">
                  {t('report-view.find-out.settles', { points: showTenths(narrows) })}
                </span>
              </li>
            ))}
          </FoldedList>
        </div>
      ))}
    </section>
  )
}
