import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import type { Renewal } from '@/lib/core/assessment/assessment'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { EvidenceTitle } from '../../questionnaire/evidence-title'
import { isolate } from '../../ui/isolated'

const { t } = english

/** Evidence of an answer that was renewed while the answer stayed as it was. */
export function RenewalList({ renewed }: { renewed: readonly Renewal[] }) {
  if (renewed.length === 0) return null
  return (
    <ul className="mt-3 flex flex-col gap-3 border-s-4 border-line ps-3 text-small">
      {renewed.map(({ before, after, by, at }) => (
        <li key={`${at} ${after.title}`} className="wrap-anywhere">
          <p>{rich('history.renewed', { name: by.name, person: isolate, ...momentIn(at) })}</p>
          <dl className="mt-1 grid gap-x-8 gap-y-2 sm:grid-cols-2">
            <div>
              <dt className="text-ink-soft">{t('history.before')}</dt>
              <dd>
                <Piece value={before} />
              </dd>
            </div>
            <div>
              <dt className="text-ink-soft">{t('history.after')}</dt>
              <dd>
                <Piece value={after} />
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  )
}

function Piece({ value }: { value: EvidenceLink }) {
  const { kind, speaksOf, expires } = value
  return (
    <>
      <EvidenceTitle evidence={value}>{value.title}</EvidenceTitle>
      <span className="block text-ink-soft">
        {t('evidence.dated', {
          kind: t(`evidence.kind.${kind}`),
          date: speaksOf,
          hasExpiry: expires ? 'yes' : 'no',
          expires: expires ?? '',
        })}
      </span>
    </>
  )
}
