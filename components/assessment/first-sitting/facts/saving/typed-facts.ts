import type { Facts, FactValue } from '@/lib/core/answers/answer'
import type { Fact } from '@/lib/core/format/questionnaire'
import { browserWords } from '@/lib/words/browser-words'
import factMessages from '@/lib/words/generated/facts'

const { t } = browserWords(factMessages)

/** What a form needs of a fact. */
export type FactView = Pick<Fact, 'id' | 'ask' | 'explanation' | 'example' | 'group' | 'type'> & {
  values: readonly { id: string; text: string }[]
  /** What is usual for products of this kind: an id of the values. */
  usual?: string
  /** What the release says of it, where the value is the release's. */
  fromRelease?: FactValue
}

/** The current field values: one, or several for a fact of several values. */
export type TypedFacts = Record<string, string | string[]>

export const notSure = 'not-sure'

export function typedFacts(facts: readonly FactView[], given: Facts): TypedFacts {
  return Object.fromEntries(facts.map(({ id, type }) => [id, typedFact(type, given[id])]))
}

/** The facts that the fields say. "Not sure" beside other values stays beside them: the check refuses it. */
export function factsFrom(
  facts: readonly Pick<FactView, 'id' | 'type'>[],
  typed: Readonly<Partial<TypedFacts>>,
): Facts {
  const given: Facts = {}
  for (const { id, type } of facts) {
    const value = factFrom(type, typed[id] ?? '')
    if (value !== null) given[id] = value
  }
  return given
}

/** One fact as its fields say it; null where nothing is chosen. */
export function factFrom(type: FactView['type'], typed: string | string[]): FactValue | null {
  const chosen = [typed].flat().filter(Boolean)
  if (chosen.length === 0) return null
  if (type !== 'several-of') return chosen[0] ?? null
  return chosen.length === 1 && chosen[0] === notSure ? notSure : chosen
}

/** A fact as the server, or this browser, gives it back; anything else is none. */
export function asFact(value: unknown): FactValue | null {
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : null
}

/** A value in words; "Nothing" where none is chosen. */
export function textsOfFact({ values }: FactView, value: FactValue | null): string[] {
  if (value === null) return [t('facts.nothing')]
  return [value].flat().map((each) => values.find(({ id }) => id === each)?.text ?? each)
}

/** The same text for the same value, whatever the order of its parts: a page carries it to tell later what was touched. */
export function textOfFact(value: FactValue | null): string {
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value)
}

export function typedFact(type: FactView['type'], value: FactValue | undefined): string | string[] {
  if (type === 'several-of') return value === undefined ? [] : [value].flat()
  return typeof value === 'string' ? value : ''
}
