import type { SectionInReport, TraceRow } from '@/lib/core/report/report'
import { showTenths } from '@/lib/core/scoring/cut'
import { AnchoredHeading } from './anchored-heading'
import { ReportTable } from './report-table'

/** Every point of every section: gained, uncertain and lost add up to 100.0 as shown. */
export function TraceList({ sections }: { sections: readonly SectionInReport[] }) {
  return (
    <section>
      <AnchoredHeading id="why">What counts and why</AnchoredHeading>
      <p className="report-quiet">
        Every question has a share of its section by its weight. What its answer is worth is gained, what
        nobody knows yet is uncertain, the rest is lost. Each column adds up to the figures under it.
      </p>
      {sections.map((section) => (
        <details key={section.id} className="report-fold">
          <summary>
            {section.title}
            {section.totals &&
              `: ${showTenths(section.totals.gained)} gained, ${showTenths(section.totals.uncertain)} uncertain, ${showTenths(section.totals.lost)} lost`}
          </summary>
          <Trace section={section} />
        </details>
      ))}
    </section>
  )
}

function Trace({ section }: { section: SectionInReport }) {
  if (!section.totals) return <p>Not assessed: no question of it counts.</p>
  return (
    <ReportTable caption={`${section.title}, question by question`}>
      <thead>
        <tr>
          <th scope="col">Question and answer</th>
          {['Weight', 'Share %', 'Gained', 'Uncertain', 'Lost'].map((name) => (
            <th key={name} scope="col" className="report-number">
              {name}
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
          <th scope="row" colSpan={3}>
            Together
          </th>
          {[section.totals.gained, section.totals.uncertain, section.totals.lost].map((tenths, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: three fixed columns
            <td key={index} className="report-number">
              {showTenths(tenths)}
            </td>
          ))}
        </tr>
      </tfoot>
    </ReportTable>
  )
}

function Row({ row }: { row: TraceRow }) {
  return (
    <tr>
      <th scope="row">
        {row.question ? <a href={`#answer-${row.question.id}`}>{row.question.ask}</a> : 'Withheld'}
        <span className="report-under">{row.says}</span>
      </th>
      <td className="report-number">{row.weight}</td>
      <td className="report-number">{showTenths(row.share)}</td>
      <td className="report-number">{showTenths(row.gained)}</td>
      <td className="report-number">{showTenths(row.uncertain)}</td>
      <td className="report-number">{showTenths(row.lost)}</td>
    </tr>
  )
}
