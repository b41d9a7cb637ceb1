// Makes the value of a message, shorter than an object literal and with its values checked.

import type { Coded, PlainKey, ValuesOf } from './words'

/** A message as a value: its key, and the values in it, which are checked as those of `t` are. */
export function coded<T extends PlainKey>(code: T, ...values: ValuesOf<T>): Coded<T>
export function coded(code: PlainKey, values: object = {}) {
  return { code, values }
}
