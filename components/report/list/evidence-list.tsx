import { keyOfEvidence } from '@/lib/core/answers/evidence/key-of-evidence'
import type { EvidenceInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { EvidenceTitle } from '../../questionnaire/evidence-title'

const { t } = english

/** Evidence an answer names, and why it does not count, if so. */
export function EvidenceList({
  evidence,
  note,
}: {
  evidence: readonly EvidenceInReport[]
  note: string | null
}) {
  if (evidence.length === 0) return null
  return (
    <>
      <ul className="report-list">
        {evidence.map((link) => (
          <li key={keyOfEvidence(link)}>
            <EvidenceTitle evidence={link}>{link.title}</EvidenceTitle>{' '}
            <span className="report-quiet">
              {t('evidence.dated', {
                kind: t(`evidence.kind.${link.kind}`),
                date: link.speaksOf,
                hasExpiry: link.expires ? 'yes' : 'no',
                expires: link.expires ?? '',
              })}
            </span>
          </li>
        ))}
      </ul>
      {note && <p className="report-quiet">{note}</p>}
    </>
  )
}
