// The small objects that many parts of a report share.

import { z } from 'zod'
import { fields } from './fields'

/** YYYY-MM-DD, in UTC. */
export const day = z.iso.date()
export const lens = z.enum(['claimed', 'evidenced', 'verified'])
/** Whole tenths of a point or of a per cent. */
export const tenths = z.int()

export const levelNameSchema = fields({ public: { level: z.int().min(0), name: z.string() } })

export const questionNameSchema = fields({
  public: { id: z.string(), section: z.string(), ask: z.string() },
})

/** Questions counted over what applies; `examined` counts verdicts of an auditor. */
export const countsSchema = fields({
  public: {
    applicable: z.int(),
    answered: z.int(),
    unknown: z.int(),
    missing: z.int(),
    notApplicable: z.int(),
    withheld: z.int(),
    examined: z.int(),
    /** Copied from another assessment and not confirmed: only before a submission. */
    unconfirmed: z.int().default(0),
  },
})
