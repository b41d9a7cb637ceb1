// The limits of evidence files. Bytes, unless a name says otherwise.

const megabyte = 1_000_000

/** Of one file. */
export const mostFileBytes = 25 * megabyte
