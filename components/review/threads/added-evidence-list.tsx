import type { AddedEvidence } from '@/lib/core/review/lifecycle/review-thread'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { EvidenceTitle } from '../../questionnaire/evidence-title'
import { isolate } from '../../ui/isolated'

const { t, longDate } = english

/** Evidence that the team added during a review. */
export function AddedEvidenceList({ added }: { added: readonly AddedEvidence[] }) {
  if (added.length === 0) return <p className="text-ink-soft">{t('review-threads.none-added')}</p>
  return (
    <ul className="flex flex-col gap-4">
      {added.map(({ id, by, at, evidence }) => (
        <li key={id} className="wrap-anywhere">
          <EvidenceTitle evidence={evidence}>{evidence.title}</EvidenceTitle>
          <span className="block text-small text-ink-soft">
            {t('evidence.dated', {
              kind: t(`evidence.kind.${evidence.kind}`),
              date: longDate(evidence.speaksOf),
              hasExpiry: evidence.expires ? 'yes' : 'no',
              expires: longDate(evidence.expires ?? evidence.speaksOf),
            })}
          </span>
          <span className="block text-small text-ink-soft">
            {rich('history.changed', { name: by, person: isolate, ...momentIn(at) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
