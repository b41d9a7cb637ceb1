// @ts-check

const kB = 1024

/**
 * How many bytes a request may have, by what it sends. The front (scripts/start/front) refuses more with 413;
 * the browser measures a form with the same numbers before it sends it. JavaScript, because both read it.
 */
export const bodyLimits = {
  anonymous: 64 * kB,
  autosave: 256 * kB,
  form: 2048 * kB,
  /** A file of 8 MB, and what a form writes around it. */
  upload: 8192 * kB + 64 * kB,
  /** A file of evidence (lib/evidence/limits.ts), and the form around it. It is streamed. */
  evidence: 25_000_000 + 64 * kB,
  /** A zip with an assessment and its evidence (lib/evidence/limits.ts), and the form around it. It is streamed. */
  archive: 250_000_000 + 64 * kB,
}

/** How many bytes an assessment file may have. */
export const fileLimit = 8_000_000

/** @typedef {'anonymous' | 'autosave' | 'form' | 'upload' | 'evidence' | 'archive'} LimitedBody */
