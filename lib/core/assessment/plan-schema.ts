// The door for a team's own plan: for a question, how far they want to take it, what that costs them in
// their own words, who does it and by when. All but the aim may be left open. The same schema reads a form
// post and stored JSON; the numbers of an assessment file are converted by the door for files.

import { z } from 'zod'
import { lengths, wordsSchema } from './answer-schema'

export const planLineSchema = z.strictObject({
  /** The credit the team wants to reach, 0 to 100. */
  to: z.int().min(0).max(100),
  /** In their own words, such as "3 days". */
  effort: wordsSchema.min(1).max(60, 'must have at most 60 characters').optional(),
  owner: wordsSchema.min(1).max(120, 'must have at most 120 characters').optional(),
  due: z.iso.date('write a date as YYYY-MM-DD').optional(),
})

/** By question id. */
export const planSchema = z.record(z.string().max(lengths.id), planLineSchema)
