import type { VerdictInReport } from '@/lib/core/report/report'
import { isChange } from '@/lib/core/report/review/verdicts-in-report'
import { english } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'
import { ReportTable } from '../document/report-table'

const { t } = english

type VerdictsProps = { verdicts: readonly VerdictInReport[]; by: string }

/** Answers that the auditor saw otherwise than the team: what was claimed, what was found, and why. */
export function ChangedTable({ verdicts, by }: VerdictsProps) {
  const changed = verdicts.filter(isChange)
  return (
    <>
      <h4>{t('report-review.changed')}</h4>
      {changed.length === 0 ? (
        <p className="report-quiet">{t('report-review.unchanged')}</p>
      ) : (
        <ReportTable caption={t('report-review.changed-caption', { name: by })}>
          <thead>
            <tr>
              <th scope="col">{t('report-view.path.question')}</th>
              <th scope="col">{t('report-review.claimed')}</th>
              <th scope="col">{t('report-review.found')}</th>
              <th scope="col">{t('report-review.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((verdict) => (
              <Row key={verdict.question.id} verdict={verdict} />
            ))}
          </tbody>
        </ReportTable>
      )}
    </>
  )
}

function Row({ verdict }: { verdict: VerdictInReport }) {
  const { question, words, claimed, found, basisWords, why } = verdict
  return (
    <tr>
      <th scope="row">
        <a href={`#answer-${question.id}`}>{question.ask}</a>
      </th>
      <td className="report-sentence">{claimed.join('; ')}</td>
      <td className="report-sentence">
        {found ? found.join('; ') : words}
        {found && <span className="report-under">{words}</span>}
      </td>
      <td className="report-sentence">
        {why && <Isolated>{why}</Isolated>}
        {basisWords && <span className="report-under">{basisWords}</span>}
      </td>
    </tr>
  )
}
