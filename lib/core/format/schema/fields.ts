// The smallest parts of content files. Files are read with YAML's failsafe schema, so every scalar
// arrives as text: numbers and booleans are converted at the few fields made of these, and clause 3.10
// stays 3.10. `writtenAs` names the types that editors see at such a place.

import { z } from 'zod'
import '../../text/refusal-words'
import { identifierPattern } from './identifier'

export const identifier = z
  .string()
  .regex(identifierPattern, 'an id is a-z, 0-9 and hyphens, 2 to 60 long, and starts with a letter')
  .refine((id) => id !== 'constructor', 'this word cannot be an id, since programs keep it for themselves')
export const text = z.string().trim().min(1, 'must not be empty')
/** The number of a clause or provision: text, though an unquoted 3.10 looks like a number to editors. */
export const number = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .meta({ writtenAs: ['string', 'number'] })
export const flag = z
  .enum(['true', 'false'], 'must be true or false')
  .meta({ writtenAs: ['boolean'] })
  .transform((word) => word === 'true')
export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, 'must be a whole number')
    .meta({ writtenAs: ['integer'], minimum: least, maximum: most })
    .transform(Number)
    .refine((n) => n >= least && n <= most, `must lie between ${least} and ${most}`)

/** A framework and one of its provisions, written as one text. */
export const provisionReference = z
  .string()
  .regex(/^\S+ \S.*$/, 'write the framework, a space, the provision')
  .transform((reference) => {
    const space = reference.indexOf(' ')
    return { framework: reference.slice(0, space), provision: reference.slice(space + 1) }
  })
