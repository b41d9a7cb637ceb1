import type { EvidenceInReport } from '@/lib/core/report/report'
import { Isolated } from '../../ui/isolated'

const kindWords: Record<EvidenceInReport['kind'], string> = {
  document: 'Document',
  'test-report': 'Test report',
  'independent-test': 'Independent test',
}

/** Evidence an answer names, and whether it is of the kind asked for and live on the report's date. */
export function EvidenceList({
  evidence,
  suffices,
}: {
  evidence: readonly EvidenceInReport[]
  suffices: boolean
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
              {kindWords[link.kind]} of {link.speaksOf}
              {link.expires && `, valid to ${link.expires}`}
            </span>
          </li>
        ))}
      </ul>
      {!suffices && (
        <p className="report-quiet">
          The evidence named is weaker than asked, has expired or speaks of a later day.
        </p>
      )}
    </>
  )
}
