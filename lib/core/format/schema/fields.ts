// The smallest parts of content files. Files are read with YAML's failsafe schema, so every scalar
// arrives as text: numbers and booleans are converted at the few fields made of these, and clause 3.10
// stays 3.10. `writtenAs` names the types that editors see at such a place.

import { z } from 'zod'
import '../../text/coded-issue'
import { refuseWith } from '../../text/refuse-with'
import { identifierPattern } from './identifier'

export const identifier = z
  .string()
  .regex(identifierPattern, refuseWith({ code: 'file-problem.schema.id', values: {} }))
  .refine((id) => id !== 'constructor', refuseWith({ code: 'file-problem.schema.id-kept', values: {} }))
export const text = z.string().trim().min(1)
/** The number of a clause or provision: text, though an unquoted 3.10 looks like a number to editors. */
export const number = z
  .string()
  .trim()
  .min(1)
  .meta({ writtenAs: ['string', 'number'] })
export const flag = z
  .enum(['true', 'false'], refuseWith({ code: 'file-problem.schema.yes-or-no', values: {} }))
  .meta({ writtenAs: ['boolean'] })
  .transform((word) => word === 'true')
export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, refuseWith({ code: 'file-problem.schema.whole-number', values: {} }))
    .meta({ writtenAs: ['integer'], minimum: least, maximum: most })
    .transform(Number)
    .refine(
      (n) => n >= least && n <= most,
      refuseWith({ code: 'file-problem.schema.number-between', values: { least, most } }),
    )

export const versionNumber = z
  .string()
  .regex(/^\d+\.\d+\.\d+$/, refuseWith({ code: 'file-problem.schema.version', values: {} }))

/** A framework and one of its provisions, written as one text. */
export const provisionReference = z
  .string()
  .regex(/^\S+ \S.*$/, refuseWith({ code: 'file-problem.schema.provision', values: {} }))
  .transform((reference) => {
    const space = reference.indexOf(' ')
    return { framework: reference.slice(0, space), provision: reference.slice(space + 1) }
  })
