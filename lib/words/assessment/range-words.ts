// Between which levels something is while much of it is open: words, because a number or a bar would look like a result.

import { english } from '../english'

const { t } = english

/** "between 0 and 3; 47 answers would narrow it". `open`: how many questions have no complete answer. */
export function rangeWords({ level, couldBe }: { level: number; couldBe: number }, open: number): string {
  return level === couldBe ? t('range.certain', { level }) : t('range.between', { level, couldBe, open })
}

/** "about 45 min", "about 1 h 50 min". */
export function durationWords(minutes: number): string {
  return t('range.about', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}
