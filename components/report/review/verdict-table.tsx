import type { VerdictInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { Fold } from '../document/fold'
import { ReportTable } from '../document/report-table'

const { t } = english

type VerdictTableProps = { verdicts: readonly VerdictInReport[]; by: string }

/** Every verdict with what it rests on; evidence and digests are in the auditor's full report. */
export function VerdictTable({ verdicts, by }: VerdictTableProps) {
  if (verdicts.length === 0) return null
  return (
    <Fold summary={t('report-review.verdicts', { count: verdicts.length })}>
      <ReportTable caption={t('report-review.verdicts-caption', { name: by })}>
        <thead>
          <tr>
            <th scope="col">{t('report-view.path.question')}</th>
            <th scope="col">{t('report-review.verdict')}</th>
            <th scope="col">{t('report-review.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {verdicts.map(({ question, words, basisWords }) => (
            <tr key={question.id}>
              <th scope="row">
                <a href={`#answer-${question.id}`}>{question.ask}</a>
              </th>
              <td>{words}</td>
              <td>{basisWords}</td>
            </tr>
          ))}
        </tbody>
      </ReportTable>
    </Fold>
  )
}
