import type { StandardInReport } from '@/lib/core/report/report'
import { AnchoredHeading } from './anchored-heading'
import { ReportTable } from './report-table'
import { statusWords } from './report-words'

/** Outside standards and laws, read out of the same answers. */
export function StandardList({ standards }: { standards: readonly StandardInReport[] }) {
  if (standards.length === 0) return null
  return (
    <section>
      <AnchoredHeading id="standards">Outside standards</AnchoredHeading>
      <p className="report-quiet">
        What the answers indicate, provision by provision. An indication is the team’s own word, never a
        finding that a law or a standard is met.
      </p>
      {standards.map((standard) => (
        <details key={standard.id} className="report-fold">
          <summary>
            {standard.title} {standard.version}: {standard.counts.indicated} indicated,{' '}
            {standard.counts['partly-indicated']} in part, of {standard.provisions.length} provisions
          </summary>
          <Provisions standard={standard} />
        </details>
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
        {standard.provisions.map(({ id, title, status, questions }) => (
          <tr key={id}>
            <th scope="row">
              {id} {title}
            </th>
            <td>{statusWords[status]}</td>
            <td>
              {questions.map((question) => (
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
