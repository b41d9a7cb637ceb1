import type { ShownVersion } from '@/lib/core/answers/evidence/shown-piece'
import { english, rich } from '@/lib/words/english'
import { isolate } from '../../ui/isolated'

const { t, list } = english

/** What a version of a piece says besides its title: kind, days, place and releases. */
export function PieceFacts({ version: { value, releases } }: { version: ShownVersion }) {
  const { kind, speaksOf, expires } = value
  return (
    <>
      <p>
        {t('evidence.dated', {
          kind: t(`evidence.kind.${kind}`),
          date: english.longDate(speaksOf),
          hasExpiry: expires ? 'yes' : 'no',
          expires: expires ? english.longDate(expires) : '',
        })}
      </p>
      <p className="wrap-anywhere">
        <PlaceWords value={value} />
      </p>
      <p className="wrap-anywhere">
        {releases.length === 0
          ? t('product-evidence.no-release')
          : rich('product-evidence.releases', {
              count: releases.length,
              releases: list(releases),
              names: isolate,
            })}
      </p>
    </>
  )
}

/** Where a piece lies: its address as a link, its reference, or the digest of its file. */
function PlaceWords({ value: { url, reference, sha256 } }: { value: ShownVersion['value'] }) {
  if (url !== undefined) {
    return (
      <a href={url} rel="noreferrer">
        {isolate(url)}
      </a>
    )
  }
  if (reference !== undefined)
    return <>{rich('product-evidence.reference', { reference, number: isolate })}</>
  return <span className="break-all">{t('product-evidence.file', { sha256: sha256 ?? '' })}</span>
}
