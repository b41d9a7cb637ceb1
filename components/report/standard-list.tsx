import type { Report, StandardInReport } from '@/lib/core/report/report'
import {
  countUnchecked,
  indicatedNotMet,
  leftOutWords,
  provisionStatusWords,
  summaryWords,
  uncheckedWords,
} from '@/lib/core/report/standard-words'
import { AnchoredHeading } from './anchored-heading'
import { ReportTable } from './report-table'

type StandardListProps = {
  report: Pick<Report, 'standards' | 'standardsLeftOut'>
  /** Where each standard has a page of its own, the address before its id. */
  path?: string | undefined
}

/** Outside standards and laws, read out of the same answers. */
export function StandardList({ report: { standards, standardsLeftOut }, path }: StandardListProps) {
  if (standards.length + standardsLeftOut.length === 0) return null
  return (
    <section>
      <AnchoredHeading id="standards">Outside standards</AnchoredHeading>
      <p className="report-quiet">{indicatedNotMet}</p>
      {standards.map((standard) => (
        <details key={standard.id} className="report-fold">
          <summary>
            {standard.title} {standard.version}:{' '}
            {summaryWords(standard.counts, countUnchecked(standard.provisions))}
          </summary>
          {path && (
            <p>
              <a href={`${path}/${standard.id}`} className="report-inline">
                What says so and what is missing: {standard.title}
              </a>
            </p>
          )}
          <Provisions standard={standard} />
        </details>
      ))}
      {standardsLeftOut.map(({ id, title, version, because }) => (
        <p key={id} className="report-small report-quiet">
          {title} {version}: {leftOutWords[because]}
        </p>
      ))}
    </section>
  )
}

function Provisions({ standard }: { standard: StandardInReport }) {
  return (
    <ReportTable caption={`Provisions of ${standard.title}`}>
      <thead>
        <tr>
          <th scope="col">Provision</th>
          <th scope="col">Status</th>
          <th scope="col">Read from</th>
        </tr>
      </thead>
      <tbody>
        {standard.provisions.map(({ id, title, status, basis, through = [], unchecked = false }) => (
          <tr key={id}>
            <th scope="row">
              {id} {title}
            </th>
            <td>
              {provisionStatusWords[status]}
              {unchecked && <span className="report-small report-quiet"> {uncheckedWords}</span>}
            </td>
            <td>
              {through.map(({ standard, provision }) => `${standard}, ${provision}`).join('; ')}
              {basis.map(({ question }) => (
                <a key={question} href={`#answer-${question}`} className="report-inline">
                  {question}
                </a>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </ReportTable>
  )
}
