// The limits of evidence files. Bytes, unless a name says otherwise.

const megabyte = 1_000_000

/** Of one file. */
export const mostFileBytes = 25 * megabyte

/** Of a zip with an assessment and its evidence, and of what is inflated from it. */
export const mostArchiveBytes = 250 * megabyte

/** Of what is inflated from one office file, with the archives inside it. */
export const archiveLimits = {
  entries: 5_000,
  inflatedBytes: 200 * megabyte,
  /** Inflated bytes for each stored byte of one entry; small entries may have any. */
  ratio: 200,
  smallBytes: megabyte,
  /** An office file holds the workbook of a chart, but no archive inside that. */
  depth: 1,
}

/** Of an image, before it is decoded: the cameras of phones have 50 million at most. */
export const mostPixels = 64_000_000

/** Of a PDF while it is examined; `inflatedBytes` of each of its object streams. */
export const pdfLimits = { milliseconds: 5_000, megabytes: 512, inflatedBytes: 64 * megabyte }

/** Width and height of a preview, at most. */
export const previewPixels = 1_600
