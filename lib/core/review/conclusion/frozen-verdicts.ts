// Verdicts as a conclusion holds them. The shape is as strict as that of an input (../verdict/verdict-schema.ts), but a
// text is any text: what was frozen is read as it was, whatever later releases refuse.

import { z } from 'zod'
import { bases } from '../verdict/bases'

const text = z.string()
const why = { why: text.optional() }
const judged = {
  basis: z.enum(bases),
  opened: z.array(z.strictObject({ url: text, on: text })),
}
const to = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), option: text }),
  z.strictObject({ kind: z.literal('checklist'), items: z.array(text) }),
])

export const frozenVerdictsSchema = z.strictObject({
  answers: z.record(
    text,
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('confirmed'), ...judged, ...why }),
      z.strictObject({ kind: z.literal('adjusted'), to, ...judged, why: text }),
      z.strictObject({ kind: z.literal('insufficient'), ...judged, ...why }),
      z.strictObject({ kind: z.literal('accepted'), ...judged, ...why }),
      z.strictObject({ kind: z.literal('rejected'), ...judged, why: text }),
      z.strictObject({ kind: z.literal('not-examined'), ...why }),
    ]),
  ),
  facts: z.record(text, z.strictObject({ kind: z.enum(['confirmed', 'disputed']), ...why })),
  withheld: z.record(text, z.strictObject({ kind: z.enum(['attested', 'not-attested']), ...why })),
  contradictions: z.record(text, z.strictObject({ kind: z.enum(['accepted', 'not-accepted']), ...why })),
})
