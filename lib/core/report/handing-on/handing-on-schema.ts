// What a maker gives readers with a submission: the last day on which its report is current, and a contact that anybody may
// write to. Checked on the server; a page shows the same limits.

import { z } from 'zod'
import { codedIssue, ownIssue } from '../../text/coded-issue'
import { isDayBetween } from '../../text/dates/day'
import type { ProblemCode } from '../../text/problem'
import { refuseWith } from '../../text/refuse-with'
import { webAddressSchema } from '../../text/typed/web-address'
import { nameSchema, wordsSchema } from '../../text/typed/words-schema'
import type { Coded } from '../../text/words/words'
import { validBetween, validUntil } from './valid-until'

/** Whom readers can write to: a name or role, and an email or web address. */
type Contact = { name: string; address: string }
export type HandingOn = { validUntil: string; contact: Contact | null }

const noDate = refuseWith({ code: 'problem.no-date', values: {} })
const notADate = refuseWith({ code: 'problem.date', values: {} })
const contactName = nameSchema('form-problem.name.contact')

/**
 * `today` is YYYY-MM-DD in UTC. Where no day is given it is one year later; an empty one is refused. Without a name and an
 * address there is no contact; one of them alone is refused.
 */
export function handingOnSchema(today: string) {
  const between = validBetween(today)
  return z
    .strictObject({
      validUntil: z.iso
        .date({ error: ({ input }) => (input === '' ? noDate : notADate), abort: true })
        .refine(
          (day) => isDayBetween(day, between.first, between.last),
          refuseWith({ code: 'problem.date-between', values: between }),
        )
        .default(validUntil(today)),
      contact: wordsSchema.default(''),
      contactAddress: wordsSchema.default(''),
    })
    .superRefine((given, context) => {
      for (const { field, refusal } of contactRefusals(given))
        context.addIssue({ ...ownIssue(refusal, given[field]), path: [field] })
    })
    .transform(({ validUntil: until, contact, contactAddress }): HandingOn => {
      const given = contact === '' ? null : { name: contactName.parse(contact), address: contactAddress }
      return { validUntil: until, contact: given }
    })
}

type Given = { contact: string; contactAddress: string }
type Refusal = { field: keyof Given; refusal: Coded<ProblemCode> }

function contactRefusals({ contact, contactAddress }: Given): Refusal[] {
  if (contact === '' && contactAddress === '') return []
  const [ofName] = refusalsOf(contactName, contact)
  const ofAddress = addressRefusal(contactAddress)
  return [
    ...(ofName ? [{ field: 'contact' as const, refusal: ofName }] : []),
    ...(ofAddress ? [{ field: 'contactAddress' as const, refusal: ofAddress }] : []),
  ]
}

/** What is wrong with an address that is neither of email nor of a page. */
function addressRefusal(address: string): Coded<ProblemCode> | undefined {
  if (isMailAddress(address)) return undefined
  const isMeantAsPage = /^[a-z][a-z0-9+.-]*:/i.test(address)
  if (!isMeantAsPage) return { code: 'form-problem.contact-address', values: {} }
  return refusalsOf(webAddressSchema, address)[0]
}

function refusalsOf(schema: z.ZodType, text: string): Coded<ProblemCode>[] {
  return (schema.safeParse(text).error?.issues ?? []).map(codedIssue)
}

/** Whether the address of a contact is of email; else it is of a page. */
function isMailAddress(address: string): boolean {
  return z.email().max(254).safeParse(address).success
}

/** Where a link to the address of a contact leads. */
export function contactHref(address: string): string {
  return isMailAddress(address) ? `mailto:${address}` : address
}
