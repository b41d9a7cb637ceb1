import { z } from 'zod'

/** The overall level as it is stored beside a submission. */
export const storedStandingSchema = z.discriminatedUnion('assessed', [
  z.object({ assessed: z.literal(false) }),
  z.object({
    assessed: z.literal(true),
    level: z.int().min(0),
    couldBe: z.int().min(0),
    levels: z.array(z.object({ name: z.string() })),
  }),
])
