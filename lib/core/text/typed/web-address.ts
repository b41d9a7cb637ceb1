// The schema for the address of a piece of evidence. It is shown to readers as a link, so it names a host, holds
// nobody's password, and looks like what it is.

import { z } from 'zod'
import { findRefused } from './hidden-characters'

export const longestAddress = 2000

/** Any http address, as earlier releases accepted it. */
export const storedWebAddress = z
  .url({
    protocol: /^https?$/,
    error: 'write a web address that starts with https:// or http://',
    abort: true,
  })
  .max(longestAddress)

export const webAddressSchema = storedWebAddress.superRefine((text, context) => {
  const message = refusalOf(text)
  if (message) context.addIssue({ code: 'custom', message, input: text })
})

/** The part between the scheme and the path. */
const authority = /^https?:\/\/([^/?#]*)/i

function refusalOf(text: string): string | null {
  if (findRefused(text) || invisible.test(text)) {
    return 'remove the blank or invisible character from the address'
  }
  const host = authority.exec(text)?.[1] ?? ''
  if (host.includes('@')) return 'remove the name and password in front of the host; readers would see them'
  if (!/^(\[[0-9a-f:.]+\]|[^%\\:[\]]*[\p{L}\p{N}][^%\\:[\]]*)(:\d{1,5})?$/iu.test(host)) {
    return 'write the host after https://, such as https://example.org/report'
  }
  return null
}

/** No reader would see them; fillers and blank braille cells look like blanks. */
const invisible = /[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u
