import type { ConclusionInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { WithIsolated } from '../../ui/isolated'
import { EvidenceList } from '../list/evidence-list'

const { t } = english

/** Evidence that the team added during the review, beside the submission. */
export function AddedList({ added }: Pick<ConclusionInReport, 'added'>) {
  if (added.length === 0) return null
  return (
    <>
      <h4>{t('report-review.added')}</h4>
      {added.map(({ question, piece, words, names }) => (
        <div key={`${question.id} ${piece.digest}`} className="report-entry">
          <p>{question.ask}</p>
          <EvidenceList evidence={[piece.evidence]} note={null} />
          <p className="report-quiet">
            <WithIsolated names={names}>{words}</WithIsolated>
          </p>
        </div>
      ))}
    </>
  )
}
