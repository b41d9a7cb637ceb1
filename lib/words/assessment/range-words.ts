// Between which levels something is while much of it is open: words, because a number or a bar would look like a result.

import type { KeysIn, Words } from '../../core/text/words/words'

type Range = { level: number; couldBe: number }
type RangeMessages = Pick<Words<KeysIn<'range'>>, 't'>

/** "between 0 and 3; 47 answers would narrow it". `open`: how many questions have no complete answer. */
export function rangeWords({ level, couldBe }: Range, open: number, { t }: RangeMessages): string {
  return level === couldBe ? t('range.certain', { level }) : t('range.between', { level, couldBe, open })
}

/** "Level so far: between 0 and 3; 47 answers would narrow it." */
export function soFarWords(range: Range, open: number, words: RangeMessages): string {
  return words.t('range.so-far', { range: rangeWords(range, open, words) })
}
