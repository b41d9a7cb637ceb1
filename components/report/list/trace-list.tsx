import type { Report, SectionInReport, TraceRow } from '@/lib/core/report/report'
import { showTenths } from '@/lib/core/scoring/level/cut'
import { english } from '@/lib/words/english'
import { AnchoredHeading } from '../document/anchored-heading'
import { Fold } from '../document/fold'
import { ReportTable } from '../document/report-table'

const { t } = english

/** Every point of every section: gained, uncertain and lost add up to 100.0 as shown. */
export function TraceList({ sections }: Pick<Report, 'sections'>) {
  return (
    <section>
      <AnchoredHeading id="why">{t('report-view.heading.why')}</AnchoredHeading>
      <p className="report-quiet">{t('report-view.trace.lead')}</p>
      {sections.map((section) => (
        <Fold
          key={section.id}
          summary={section.totals ? totalsText(section.title, section.totals) : section.title}
        >
          <Trace section={section} />
        </Fold>
      ))}
    </section>
  )
}

const columns = ['weight', 'share', 'gained', 'uncertain', 'lost'] as const

function totalsText(section: string, { gained, uncertain, lost }: NonNullable<SectionInReport['totals']>) {
  return t('report-view.trace.totals', {
    section,
    gained: showTenths(gained),
    uncertain: showTenths(uncertain),
    lost: showTenths(lost),
  })
}

function Trace({ section }: { section: SectionInReport }) {
  if (!section.totals) return <p>{section.notAssessed}.</p>
  return (
    <ReportTable caption={t('trace.caption', { section: section.title })} isNumbers>
      <thead>
        <tr>
          <th scope="col">{t('trace.question')}</th>
          {columns.map((name) => (
            <th key={name} scope="col">
              {t(`trace.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {section.trace.map((row) => (
          <Row key={row.question?.id ?? 'withheld'} row={row} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('trace.sum')}
          </th>
          {[
            sharesTogether(section),
            section.totals.gained,
            section.totals.uncertain,
            section.totals.lost,
          ].map((tenths, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: four fixed columns
            <td key={index}>{showTenths(tenths)}</td>
          ))}
        </tr>
      </tfoot>
    </ReportTable>
  )
}

/** 100.0; in reports of formats 1 and 2, whose shares were cut, a little less. */
function sharesTogether({ trace }: SectionInReport): number {
  return trace.reduce((sum, { share }) => sum + share, 0)
}

function Row({ row }: { row: TraceRow }) {
  return (
    <tr>
      <th scope="row">
        {row.question ? (
          <a href={`#answer-${row.question.id}`}>{row.question.ask}</a>
        ) : (
          t('report-view.trace.withheld')
        )}
        <span className="report-under">{row.says}</span>
      </th>
      <td>{row.weight}</td>
      <td>{showTenths(row.share)}</td>
      <td>{showTenths(row.gained)}</td>
      <td>{showTenths(row.uncertain)}</td>
      <td>{showTenths(row.lost)}</td>
    </tr>
  )
}
