// What a team has said, as types and look-ups without the parser, so that the browser can use them.

import type { z } from 'zod'
import type {
  answerSchema,
  answersSchema,
  evidenceLinkSchema,
  explanationsSchema,
  factsSchema,
  factValueSchema,
} from './answer-schema'

export type Answer = z.infer<typeof answerSchema>
export type Says = Answer['says']
export type EvidenceLink = z.infer<typeof evidenceLinkSchema>
export type FactValue = z.infer<typeof factValueSchema>
export type Facts = z.infer<typeof factsSchema>
export type Answers = z.infer<typeof answersSchema>
export type Explanations = z.infer<typeof explanationsSchema>
