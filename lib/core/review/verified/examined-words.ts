import type { KeysIn, Words } from '../../text/words/words'
import type { Examined } from './verified-result'

/** "15 of 62 examined: 13 confirmed, 2 adjusted"; kinds without a verdict are left out. */
export function examinedWords(
  { applying, examined, by }: Examined,
  { t, series }: Pick<Words<KeysIn<'review'>>, 't' | 'series'>,
): string {
  if (examined === 0) return t('review.examined.none', { applying })
  const counts = (
    [
      [by.confirmed, t('review.examined.confirmed', { count: by.confirmed })],
      [by.adjusted, t('review.examined.adjusted', { count: by.adjusted })],
      [by.insufficient, t('review.examined.insufficient', { count: by.insufficient })],
      [by.accepted, t('review.examined.accepted', { count: by.accepted })],
      [by.rejected, t('review.examined.rejected', { count: by.rejected })],
    ] as const
  ).flatMap(([count, words]) => (count > 0 ? words : []))
  return t('review.examined.some', { examined, applying, counts: series(counts) })
}
