// Findings of a review in a report: as they were frozen, and what happened to them since.

import { z } from 'zod'
import { findingGrades } from '../../review/lifecycle/finding-grades'
import { findingStates } from '../../review/lifecycle/finding-lifecycle'
import { fields } from './fields'
import { day } from './name-schemas'

/** One step, with who took it and when in words; `text` is what they wrote. */
const stepSchema = fields({
  public: { words: z.string(), names: z.array(z.string()), text: z.string().nullable() },
})

const fileSchema = fields({ public: { name: z.string(), sha256: z.string() } })

/** A message of a thread. */
export const saidInReportSchema = fields({
  public: { words: z.string(), names: z.array(z.string()), text: z.string(), files: z.array(fileSchema) },
})

const questionOfFindingSchema = fields({
  public: {
    id: z.string(),
    version: z.string(),
    /** Null where the version of this report has no such question. */
    ask: z.string().nullable(),
  },
})

export const findingInReportSchema = fields({
  public: {
    id: z.string(),
    grade: z.enum(findingGrades),
    gradeWords: z.string(),
    /** When the review ended. */
    state: z.enum(findingStates),
    stateWords: z.string(),
    questions: z.array(questionOfFindingSchema),
    clauses: z.array(z.string()),
    found: z.string(),
    matters: z.string(),
    expected: z.string().nullable(),
    closedBy: z.string().nullable(),
    due: day.nullable(),
    /** Who raised it, and when. */
    raised: z.string(),
    names: z.array(z.string()),
    /** Until the review ended, oldest first. */
    steps: z.array(stepSchema),
    /** Since then; null where nothing happened. */
    since: fields({ public: { stateWords: z.string(), steps: z.array(stepSchema) } }).nullable(),
  },
  inside: { thread: z.array(saidInReportSchema).optional() },
})
