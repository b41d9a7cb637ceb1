import type { Report } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { WithIsolated } from '../../ui/isolated'
import { AnchoredHeading } from '../document/anchored-heading'
import type { Reader } from '../report-words'

const { t } = english

/** Statements that cannot both be true, with the team's explanation. */
export function ContradictionList({
  contradictions,
  reader,
}: Pick<Report, 'contradictions'> & { reader: Reader }) {
  const isTeam = reader === 'team'
  if (contradictions.length === 0) return null
  return (
    <section>
      <AnchoredHeading id="contradictions">{t('report-view.heading.contradictions')}</AnchoredHeading>
      {contradictions.map(({ id, text, questions, explanation }) => (
        <div key={id} className="report-entry">
          <p>
            <strong>{text}</strong>
          </p>
          <p>
            {explanation ? (
              <WithIsolated names={[explanation]}>
                {isTeam
                  ? t('report-view.explained', { explanation })
                  : t('report-view.outside.explained', { explanation })}
              </WithIsolated>
            ) : isTeam ? (
              t('report-view.unexplained')
            ) : (
              t('report-view.outside.unexplained')
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
