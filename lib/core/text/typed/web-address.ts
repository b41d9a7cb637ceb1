// The schema for the address of a piece of evidence. It is shown to readers as a link, so it names a host, holds
// nobody's password, and looks like what it is.

import { z } from 'zod'
import { ownIssue } from '../coded-issue'
import { refuseWith } from '../refuse-with'
import type { KeysIn } from '../words/words'
import { findRefused } from './hidden-characters'

export const longestAddress = 2000

/** Any http address, as earlier releases accepted it. */
export const storedWebAddress = z
  .url({
    protocol: /^https?$/,
    error: refuseWith({ code: 'problem.address.scheme', values: {} }),
    abort: true,
  })
  .max(longestAddress)

export const webAddressSchema = storedWebAddress.superRefine((text, context) => {
  const code = refusalOf(text)
  if (code) context.addIssue(ownIssue({ code, values: {} }, text))
})

/** The part between the scheme and the path. */
const authority = /^https?:\/\/([^/?#]*)/i

function refusalOf(text: string): KeysIn<'problem.address'> | null {
  if (findRefused(text) || invisible.test(text)) return 'problem.address.invisible'
  const host = authority.exec(text)?.[1] ?? ''
  if (host.includes('@')) return 'problem.address.secret'
  if (!/^(\[[0-9a-f:.]+\]|[^%\\:[\]]*[\p{L}\p{N}][^%\\:[\]]*)(:\d{1,5})?$/iu.test(host)) {
    return 'problem.address.host'
  }
  return null
}

/** No reader would see them; fillers and blank braille cells look like blanks. */
const invisible = /[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u
