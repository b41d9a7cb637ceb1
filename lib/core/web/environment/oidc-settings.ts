// The settings of sign-in through a provider (OpenID Connect): all four or none.

import { z } from 'zod'
import type { Problem } from '../../text/problem'
import { refuseWith } from '../../text/refuse-with'
import { isLoopback } from '../address/is-loopback'

/** The provider through which people may sign in. */
export type OidcSettings = {
  /** As URL writes it, so that two spellings of one issuer are equal. */
  issuer: string
  clientId: string
  clientSecret: string
  /** What its button says. */
  name: string
}

/** The settings as text, validated; each may be left out. */
export const oidcSettings = {
  OIDC_ISSUER: z
    .string()
    .refine(isIssuer, refuseWith({ code: 'setting-problem.oidc-issuer', values: {} }))
    .transform((text) => new URL(text).href)
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z
    .string()
    .trim()
    .min(1, refuseWith({ code: 'setting-problem.oidc-name', values: {} }))
    .max(40, refuseWith({ code: 'setting-problem.oidc-name', values: {} }))
    .optional(),
}

const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const
type Given = { [Name in (typeof names)[number]]?: string | undefined }

/** The provider; null unless all four settings are there. */
export function readOidc(given: Given): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given
  const { OIDC_NAME: name } = given
  return issuer && clientId && clientSecret && name ? { issuer, clientId, clientSecret, name } : null
}

/** A problem for each setting that is missing beside others of the four. */
export function checkOidc(given: Given): Problem[] {
  const missing = names.filter((name) => !given[name])
  if (missing.length === names.length) return []
  return missing.map((setting) => ({
    field: setting,
    code: 'setting-problem.oidc-part',
    values: { setting },
  }))
}

/** An address without user, query and fragment; unencrypted on this machine alone. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, search, hash } = new URL(text)
  if (username !== '' || search !== '' || hash !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}
