// How code gets the sentences that people read: it asks for a message by its key and gives the values in it. The
// messages are in messages/<language>.json; which values a message takes is generated from it, so that a
// missing key or value does not compile. See docs/decisions/0023-one-place-for-words.md.

import type { MessageTags, MessageValues } from './generated/message-values'

type MessageKey = keyof MessageValues
/** Messages without tags, which are plain text once formatted. */
export type PlainKey = Exclude<MessageKey, keyof MessageTags>

/** The sentences of one language; `K` are the messages that code may use, all where it is left out. */
export type Words<K extends PlainKey = PlainKey> = {
  /** BCP 47, such as "en". */
  language: string
  t: Translate<K>
  /** Writes out a message that was kept as a value. */
  sentence: (message: Coded<K>) => string
  /** "a, b and c". */
  list: (items: readonly string[]) => string
  /** "a, b or c". */
  either: (items: readonly string[]) => string
  /** "a, b, c": numbers and names in a line of facts, where no word joins the last. */
  series: (items: readonly string[]) => string
  /** A calendar date, YYYY-MM-DD, written out: "9 November 2026". */
  longDate: (date: string) => string
}

/** Formats one message. Always called with its complete key, which can be searched for. */
type Translate<K extends PlainKey = PlainKey> = <T extends K>(key: T, ...values: ValuesOf<T>) => string

/** All keys below a part of the file: KeysIn<'report'>. */
export type KeysIn<Area extends string> = Extract<PlainKey, `${Area}.${string}`>

/** Where a key is one of several, the values of all. */
export type ValuesOf<T> = keyof EachOf<MessageValues[T & MessageKey]> extends never
  ? []
  : [values: EachOf<MessageValues[T & MessageKey]>]

/** A message as a value that can be stored and sent: its key and the values in it, as plain JSON. */
export type Coded<K extends PlainKey = PlainKey> = { [T in K]: { code: T; values: NamedValues<T> } }[K]

type NamedValues<T extends MessageKey> = keyof MessageValues[T] extends never
  ? Record<string, never>
  : MessageValues[T]

type EachOf<U> = (U extends unknown ? (each: U) => void : never) extends (each: infer I) => void ? I : never
