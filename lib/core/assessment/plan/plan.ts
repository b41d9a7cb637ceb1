// What a team has planned, as types without the parser.

import type { z } from 'zod'
import type { planLineSchema, planSchema } from './plan-schema'

export type PlanLine = z.infer<typeof planLineSchema>
export type Plan = z.infer<typeof planSchema>
