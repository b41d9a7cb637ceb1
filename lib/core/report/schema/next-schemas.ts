// What a report says of red lines, of what to find out and of what to do.

import { z } from 'zod'
import { fields } from './fields'
import { day, levelNameSchema, questionNameSchema, tenths } from './name-schemas'

export const redLineInReportSchema = fields({
  public: {
    question: questionNameSchema,
    state: z.enum(['crossed', 'open']),
    binding: z.boolean(),
    capsAt: levelNameSchema,
    from: levelNameSchema,
    because: z.string(),
    says: z.string(),
    /** Whether it is crossed or open, and what it does to its section. */
    stateWords: z.string(),
    effect: z.string(),
  },
})

/** A question that is below what its weight needs for a level, or might be. Left out of versions without floors. */
export const floorInReportSchema = fields({
  public: {
    question: questionNameSchema,
    weight: z.int(),
    /** The least credit that the level above `capsAt` asks of a question of this weight. */
    below: z.int(),
    state: z.enum(['crossed', 'open']),
    binding: z.boolean(),
    capsAt: levelNameSchema,
    from: levelNameSchema,
    says: z.string(),
    /** What it does to its section, and what the next level asks here. */
    words: z.string(),
    asks: z.string(),
  },
})

/** One group of "find out": whom to ask what, most telling first; `narrows` in tenths of a point of its section. */
export const findOutSchema = fields({
  public: {
    knows: z.enum(['engineering', 'product', 'legal', 'support']),
    questions: z.array(fields({ public: { question: questionNameSchema, narrows: tenths } })),
  },
})

export const stepPlanSchema = fields({
  public: {
    effort: z.string().nullable(),
    owner: z.string().nullable(),
    due: day.nullable(),
    words: z.string(),
  },
})

const stepSchema = fields({
  public: {
    question: questionNameSchema,
    from: z.string(),
    to: z.string(),
    effort: z.int(),
    findOutFirst: z.boolean(),
    newItems: z.array(z.string()),
    /** The team's plan for it, in its own words; null where it has not planned it. */
    plan: stepPlanSchema.nullable(),
  },
})

export const pathToLevelSchema = fields({
  public: {
    target: levelNameSchema,
    /** Effort in hundredths of the smallest effort unit: Σ effort · gain. */
    effort: z.int(),
    steps: z.array(stepSchema),
    /** Not priced in: contradictions to resolve and questions whose evidence is missing. */
    evidenceMissing: z.array(questionNameSchema),
    /** What the path comes to, as a sentence. */
    words: z.string(),
  },
})

/** Lines of the plan as it was submitted on the day `since`, and how many of them are done by now. */
export const plannedSchema = fields({
  public: { planned: z.int(), done: z.int(), since: day, words: z.string() },
})

export const contradictionInReportSchema = fields({
  public: {
    id: z.string(),
    text: z.string(),
    /** What the team can do about it. */
    fix: z.string(),
    questions: z.array(questionNameSchema),
    explanation: z.string().nullable(),
  },
})
