import 'server-only'
import { z } from 'zod'
import { reasonSchema } from '@/lib/core/answers/answer'
import type { Problem } from '@/lib/core/text/problem'

export type StepTaken = { taken: true } | { taken: false; problems: Problem[] }

/** The form of a step that comes with a reason, which is printed. */
export const reasonForm = z.object({ reason: reasonSchema })

/** The step cannot be taken in the state in which the review is now. */
export const endedMeanwhile: StepTaken = {
  taken: false,
  problems: [{ field: '', code: 'form-problem.review.ended', values: {} }],
}
