import type { PieceChoice } from '@/lib/core/answers/evidence/shown-piece'
import type { EvidenceKind } from '@/lib/core/format/schema/evidence-kinds'
import { shortfallWords } from '@/lib/core/scoring/credit/evidence-shortfall'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { PieceTags } from '../piece-tags'

const { t } = english

type PieceAboutProps = { piece: PieceChoice; asked: 'none' | EvidenceKind; release: string }

/** What to know of a piece before it is chosen for an answer: kind, days and place; that it is weaker than asked, or of other releases. */
export function PieceAbout({
  piece: { now, expiry, isWeaker, isOfRelease },
  asked,
  release,
}: PieceAboutProps) {
  const { kind, speaksOf, expires, url, reference } = now.value
  const place = url ?? reference ?? now.fileName
  return (
    <>
      <span className="block">
        {t('evidence.dated', {
          kind: t(`evidence.kind.${kind}`),
          date: english.longDate(speaksOf),
          hasExpiry: expires ? 'yes' : 'no',
          expires: expires ? english.longDate(expires) : '',
        })}
      </span>
      {place && <span className="block wrap-anywhere">{isolatedText(place)}</span>}
      <PieceTags piece={{ expiry, struckOutAt: null }} />
      {isWeaker && <span className="block text-ink">{shortfallWords('weaker', asked, english)}</span>}
      {!isOfRelease && (
        <span className="block text-ink">{t('choosing.elsewhere', { release: isolatedText(release) })}</span>
      )}
    </>
  )
}
