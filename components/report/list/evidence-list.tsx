import type { EvidenceInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'

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
          <li key={`${link.url} ${link.title}`}>
            {link.url === undefined ? (
              <Isolated>{link.title}</Isolated>
            ) : (
              <a href={link.url} rel="noreferrer">
                <Isolated>{link.title}</Isolated>
              </a>
            )}{' '}
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
