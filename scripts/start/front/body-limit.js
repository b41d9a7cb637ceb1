// @ts-check
import { bodyLimits } from '../../../lib/core/web/body-limits.js'

/** How many bytes a request may have, and how many milliseconds all of them may take. */
const anonymous = { bytes: bodyLimits.anonymous, milliseconds: 15_000 }
const autosave = { bytes: bodyLimits.autosave, milliseconds: 30_000 }
const form = { bytes: bodyLimits.form, milliseconds: 60_000 }
const upload = { bytes: bodyLimits.upload, milliseconds: 120_000 }

/** @typedef {{ bytes: number, milliseconds: number }} BodyLimit */

/**
 * The limit of a request's body, by where it goes and whether a person is signed in.
 *
 * @param {{ method?: string | undefined, url?: string | undefined }} request
 * @param {boolean} isSignedIn
 * @returns {BodyLimit}
 */
export function bodyLimit({ method, url = '/' }, isSignedIn) {
  if (!isSignedIn) return anonymous
  const path = url.split('?', 1)[0] ?? ''
  if (method === 'POST' && /^\/(?:api|products\/[^/]+)\/releases\/[^/]+\/upload\/?$/.test(path)) return upload
  return path.startsWith('/api/') ? autosave : form
}

/** What is too large to be held, by where it goes: how many bytes it may have. */
const streamed = [
  { path: /^\/products\/[^/]+\/evidence\/upload\/file\/?$/, bytes: bodyLimits.evidence },
  { path: /^\/reviews\/[^/]+\/attach\/file\/?$/, bytes: bodyLimits.evidence },
  { path: /^\/products\/[^/]+\/releases\/[^/]+\/upload\/archive\/?$/, bytes: bodyLimits.archive },
]

/**
 * How many bytes a body may have that is a file of evidence or an archive of them, which is streamed; null for all others.
 *
 * @param {{ method?: string | undefined, url?: string | undefined }} request
 * @returns {number | null}
 */
export function streamedLimit({ method, url = '/' }) {
  if (method !== 'POST') return null
  const path = url.split('?', 1)[0] ?? ''
  return streamed.find((each) => each.path.test(path))?.bytes ?? null
}
