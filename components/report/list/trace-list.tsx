import type { Report, SectionInReport, TraceRow } from '@/lib/core/report/report'
import { notAssessedWords } from '@/lib/core/report/words/words'
import { showTenths } from '@/lib/core/scoring/level/cut'
import { AnchoredHeading } from '../anchored-heading'
import { ReportTable } from '../report-table'

/** Every point of every section: gained, uncertain and lost add up to 100.0 as shown. */
export function TraceList({
  report: { sections, overall },
}: {
  report: Pick<Report, 'sections' | 'overall'>
}) {
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
          <Trace section={section} notAssessed={notAssessedWords(overall)} />
        </details>
      ))}
    </section>
  )
}

function Trace({ section, notAssessed }: { section: SectionInReport; notAssessed: string }) {
  if (!section.totals) return <p>{notAssessed}.</p>
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
          <th scope="row" colSpan={2}>
            Together
          </th>
          {[
            sharesTogether(section),
            section.totals.gained,
            section.totals.uncertain,
            section.totals.lost,
          ].map((tenths, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: four fixed columns
            <td key={index} className="report-number">
              {showTenths(tenths)}
            </td>
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
