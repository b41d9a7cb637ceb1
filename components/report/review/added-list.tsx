import type { ConclusionInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { Isolated, WithIsolated } from '../../ui/isolated'
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

/** The auditor's own files, by name and digest. */
export function AttachedList({ files = [] }: Pick<ConclusionInReport, 'files'>) {
  if (files.length === 0) return null
  return (
    <>
      <h4>{t('review-file.of-auditor')}</h4>
      {files.map(({ toWords, about, name, sha256, words, names }) => (
        <div key={`${toWords} ${about} ${sha256}`} className="report-entry">
          <p>
            <Isolated>{name}</Isolated> <code className="report-digest">{sha256}</code>
          </p>
          <p>
            {toWords}: <Isolated>{about}</Isolated>
          </p>
          <p className="report-quiet">
            <WithIsolated names={names}>{words}</WithIsolated>
          </p>
        </div>
      ))}
    </>
  )
}
