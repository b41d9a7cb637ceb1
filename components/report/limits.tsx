import type { Report } from '@/lib/core/report/report'
import { AnchoredHeading } from './anchored-heading'

/** What was not looked at, what the questionnaire stands on, how to check and how to challenge. */
export function Limits({ report }: { report: Report }) {
  return (
    <section>
      <AnchoredHeading id="limits">What is not covered</AnchoredHeading>
      <ul className="report-list">
        {report.notCovered.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{report.questionnaire.standing}</p>
      <h3 className="report-subheading">How to check</h3>
      <p>{report.howToCheck}</p>
      <h3 className="report-subheading">How to challenge</h3>
      <p>{report.howToChallenge}</p>
    </section>
  )
}
