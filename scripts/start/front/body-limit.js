// @ts-check

/** How many bytes a request may bring, and how many milliseconds all of them may take. */
const kB = 1024
const anonymous = { bytes: 64 * kB, milliseconds: 15_000 }
const autosave = { bytes: 256 * kB, milliseconds: 30_000 }
const form = { bytes: 2048 * kB, milliseconds: 60_000 }
/** A file of 8 MB, and what a form writes around it. */
const upload = { bytes: 8192 * kB + 64 * kB, milliseconds: 120_000 }

/** @typedef {{ bytes: number, milliseconds: number }} BodyLimit */

/**
 * The limit of a request's body, by where it goes and whether somebody is signed in.
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
