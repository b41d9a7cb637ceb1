import type { KeysIn, Words } from '../../text/words/words'
import type { JudgingKind } from '../verdict/judging'

/** How an earlier verdict that is not taken over reads: "Confirmed for 3.0 / 1.1.0", of the release and the version. */
export function earlierWords(
  { kind, release, version }: { kind: JudgingKind; release: string; version: string },
  { t }: Pick<Words<KeysIn<'review'>>, 't'>,
): string {
  return t('review.earlier', { kind, release, version })
}
