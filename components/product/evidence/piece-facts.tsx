import Link from 'next/link'
import type { ShownVersion } from '@/lib/core/answers/evidence/shown-piece'
import { english, rich } from '@/lib/words/english'
import { isolate } from '../../ui/isolated'

const { t, list } = english

type PieceFactsProps = { productId: string; version: ShownVersion }

/** What a version of a piece says besides its title: kind, days, place and releases. */
export function PieceFacts({ productId, version }: PieceFactsProps) {
  const { value, releases } = version
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
        <PlaceWords productId={productId} version={version} />
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

/** Where a piece is: its address as a link, its reference, its file as a link, or the digest of one that is not here. */
function PlaceWords({ productId, version: { value, fileName } }: PieceFactsProps) {
  const { url, reference, sha256 } = value
  if (url !== undefined) {
    return (
      <a href={url} rel="noreferrer">
        {isolate(url)}
      </a>
    )
  }
  if (reference !== undefined)
    return <>{rich('product-evidence.reference', { reference, number: isolate })}</>
  if (sha256 !== undefined && fileName !== null) {
    return (
      <Link href={`/products/${productId}/evidence/files/${sha256}`}>
        {rich('product-evidence.named-file', { name: fileName, file: isolate })}
      </Link>
    )
  }
  return <span className="break-all">{t('product-evidence.file', { sha256: sha256 ?? '' })}</span>
}
