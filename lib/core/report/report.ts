// The types of the parts of a report, without the parser. schema/ describes what each holds.

import type { z } from 'zod'
import type { findingInReportSchema, saidInReportSchema } from './schema/finding-schemas'
import type { lawInReportSchema, lawsInReportSchema } from './schema/law-schemas'
import type { countsSchema, levelNameSchema, questionNameSchema } from './schema/name-schemas'
import type {
  findOutSchema,
  floorInReportSchema,
  pathToLevelSchema,
  plannedSchema,
  redLineInReportSchema,
  stepPlanSchema,
} from './schema/next-schemas'
import type {
  overallInReportSchema,
  productInReportSchema,
  reportSchema,
  scopePartSchema,
} from './schema/report-schema'
import type {
  conclusionInReportSchema,
  otherReviewInReportSchema,
  reviewInReportSchema,
} from './schema/review-schemas'
import type {
  answerInReportSchema,
  evidenceInReportSchema,
  lensReadingSchema,
  sectionInReportSchema,
  traceRowSchema,
} from './schema/section-schemas'
import type { provisionInReportSchema, standardInReportSchema } from './schema/standard-schemas'
import type { disputedInReportSchema, verdictInReportSchema } from './schema/verdict-schemas'

export type Report = z.infer<typeof reportSchema>

export type LevelName = z.infer<typeof levelNameSchema>
export type QuestionName = z.infer<typeof questionNameSchema>
export type Counts = z.infer<typeof countsSchema>
export type ProductInReport = z.infer<typeof productInReportSchema>
export type ScopePart = z.infer<typeof scopePartSchema>
export type OverallInReport = z.infer<typeof overallInReportSchema>
export type LensReading = z.infer<typeof lensReadingSchema>
export type SectionInReport = z.infer<typeof sectionInReportSchema>
export type TraceRow = z.infer<typeof traceRowSchema>
export type AnswerInReport = z.infer<typeof answerInReportSchema>
export type EvidenceInReport = z.infer<typeof evidenceInReportSchema>
export type RedLineInReport = z.infer<typeof redLineInReportSchema>
export type FloorInReport = z.infer<typeof floorInReportSchema>
export type FindOut = z.infer<typeof findOutSchema>
export type PathToLevel = z.infer<typeof pathToLevelSchema>
export type StepPlan = z.infer<typeof stepPlanSchema>
export type Planned = z.infer<typeof plannedSchema>
export type StandardInReport = z.infer<typeof standardInReportSchema>
export type ProvisionInReport = z.infer<typeof provisionInReportSchema>
export type LawsInReport = z.infer<typeof lawsInReportSchema>
export type LawInReport = z.infer<typeof lawInReportSchema>

export type ReviewInReport = z.infer<typeof reviewInReportSchema>
export type ConclusionInReport = z.infer<typeof conclusionInReportSchema>
export type OtherReviewInReport = z.infer<typeof otherReviewInReportSchema>
export type VerdictInReport = z.infer<typeof verdictInReportSchema>
export type DisputedInReport = z.infer<typeof disputedInReportSchema>
export type FindingInReport = z.infer<typeof findingInReportSchema>
export type SaidInReport = z.infer<typeof saidInReportSchema>
