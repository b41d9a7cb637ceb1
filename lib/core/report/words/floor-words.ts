// What reports and pages say of floors, in words of their own: never "red line", which is for the few answers with
// immediate harm.

import type { FloorRule } from '../../answers/rules'
import type { KeysIn, Words } from '../../text/words/words'
import type { FloorInReport } from '../report'
import type { ReportWords } from './report-words'

type Held = { weight: number; state: 'crossed' | 'open' }
type FloorMessages = Pick<Words<KeysIn<'floor'>>, 't' | 'list'>

/** Completes "Held at 1: …". Floors that are only open are never called missed. */
export function floorWords(floors: readonly Held[], words: FloorMessages): string {
  const missed = floors.filter(({ state }) => state === 'crossed')
  return missed.length > 0
    ? words.t('floor.crossed', { floors: questionsOf(missed, words) })
    : words.t('floor.open', { floors: questionsOf(floors, words) })
}

/** "a question of weight 3", "2 questions of weight 3", "3 questions of weights 2 and 3". */
function questionsOf(floors: readonly Held[], { t, list }: FloorMessages): string {
  const weights = [...new Set(floors.map(({ weight }) => weight))].toSorted((a, b) => a - b)
  return t('floor.questions', {
    count: floors.length,
    weightCount: weights.length,
    weights: list(weights.map(String)),
  })
}

type Floor = Held & Pick<FloorInReport, 'binding' | 'capsAt' | 'below'>

/** What a floor does to its section, and what the next level asks of its question. */
export function floorEntryWords({ binding, capsAt: { level }, below, ...held }: Floor, words: ReportWords) {
  const values = { level, why: floorWords([held], words) }
  return {
    words: binding ? words.t('report.held.floor', values) : words.t('report.would-hold', values),
    asks: words.t('report.next-level', { credit: below }),
  }
}

/** What a level asks of every question, as a sentence without its full stop; null where it asks nothing. */
export function asksWords(
  level: number,
  floors: readonly FloorRule[] = [],
  { t, list }: Pick<Words<KeysIn<'report'>>, 't' | 'list'>,
): string | null {
  const asked = floors.findLast((floor) => floor.level <= level)
  if (!asked) return null
  const parts = ([3, 2, 1] as const).flatMap((weight) => {
    const credit = asked[`weight${weight}`]
    return credit === undefined ? [] : t('report.asks.of-weight', { credit, weight })
  })
  return parts.length > 0 ? t('report.asks.at-least', { parts: list(parts) }) : null
}
