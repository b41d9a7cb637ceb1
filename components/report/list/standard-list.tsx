import type { Report, StandardInReport } from '@/lib/core/report/report'
import { otherStandards, otherStandardsHeading } from '@/lib/core/report/words/law-words'
import {
  countUnchecked,
  indicatedNotMet,
  leftOutWords,
  provisionStatusWords,
  summaryWords,
  uncheckedWords,
} from '@/lib/core/report/words/standard-words'
import { AnchoredHeading } from '../anchored-heading'
import { ReportTable } from '../report-table'
import { LawEntries } from './law-entries'

type StandardListProps = {
  report: Pick<Report, 'date' | 'laws' | 'standards' | 'standardsLeftOut'>
  /** Where each standard has a page of its own, the address before its id. */
  path?: string | undefined
}

/** Outside standards and laws, read out of the same answers: first what the law of the product's markets asks. */
export function StandardList({ report, path }: StandardListProps) {
  const { date, laws, standards, standardsLeftOut } = report
  if (standards.length + standardsLeftOut.length === 0) return null
  const others = otherStandards(standards, laws)
  const required = standards.filter((standard) => !others.includes(standard))
  return (
    <section>
      <AnchoredHeading id="standards">Outside standards</AnchoredHeading>
      <p className="report-quiet">{indicatedNotMet}</p>
      {laws && <LawEntries laws={laws} date={date} path={path} />}
      {required.map((standard) => (
        <Standard key={standard.id} standard={standard} path={path} />
      ))}
      {laws && others.length > 0 && <h3 className="report-subheading">{otherStandardsHeading}</h3>}
      {others.map((standard) => (
        <Standard key={standard.id} standard={standard} path={path} />
      ))}
      {standardsLeftOut.map(({ id, title, version, because }) => (
        <p key={id} className="report-small report-quiet">
          {title} {version}: {leftOutWords[because]}
        </p>
      ))}
    </section>
  )
}

function Standard({ standard, path }: { standard: StandardInReport; path: string | undefined }) {
  const { id, title, version, counts, provisions } = standard
  return (
    <details className="report-fold">
      <summary>
        {title} {version}: {summaryWords(counts, countUnchecked(provisions))}
      </summary>
      {path && (
        <p>
          <a href={`${path}/${id}`} className="report-inline">
            What says so and what is missing: {title}
          </a>
        </p>
      )}
      <Provisions standard={standard} />
    </details>
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
