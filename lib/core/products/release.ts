// What is assessed, as types without the parser.

import type { z } from 'zod'
import type { assessedReleaseSchema, releaseSchema, scopeSchema } from './release-schema'

export type Scope = z.infer<typeof scopeSchema>
export type Release = z.infer<typeof releaseSchema>
export type AssessedRelease = z.infer<typeof assessedReleaseSchema>
