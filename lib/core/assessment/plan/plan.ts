// The schema of a team's own plan: for a question, how far they want to take it, what that costs them in
// their own words, who does it, by when and the evidence they mean to bring. All but the aim may be left open. The same schema reads a form
// post and stored JSON; the numbers of an assessment file are converted by assessment-file-schema.ts.

import { z } from 'zod'
import { lengths } from '../../answers/answer'
import { plannedDate } from '../../text/dates/calendar-date'
import { storedTexts } from '../../text/typed/stored-text'
import { nameSchema } from '../../text/typed/words-schema'

/** A line as earlier releases accepted it: due on any day. */
const planLineShape = z.strictObject({
  /** The credit the team wants to reach, 0 to 100. */
  to: z.int().min(0).max(100),
  /** In their own words, such as "3 days". */
  effort: nameSchema('problem.name.effort', 60).optional(),
  owner: nameSchema('problem.name.owner').optional(),
  due: z.iso.date().optional(),
  /** The evidence that they mean to bring. */
  evidence: nameSchema('problem.name.evidence-to-bring', 300).optional(),
})

export const planLineSchema = planLineShape.extend({ due: plannedDate.optional() })
export const storedPlanLineSchema = z.preprocess(storedTexts, planLineShape)

/** By question id. */
export const planSchema = z.record(z.string().max(lengths.id), planLineSchema)
export const storedPlanSchema = z.record(z.string().max(lengths.id), storedPlanLineSchema)

export type PlanLine = z.infer<typeof planLineSchema>
export type Plan = z.infer<typeof planSchema>
