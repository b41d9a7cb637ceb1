// Reads the content of a submission back as it was stored. Its bytes never change; content of an earlier format
// is upgraded as it is read.

import { z } from 'zod'
import { type ContentOfFormat1, contentOfFormat1Schema } from './content-of-format-1'
import { type ContentOfFormat2, contentOfFormat2Schema } from './content-of-format-2'
import { type SubmissionContent, submissionContentSchema } from './submission-content-schema'

/** Throws on a format that this release does not know, and on what is no content. */
export function readStoredContent(json: string): SubmissionContent {
  const stored: unknown = JSON.parse(json)
  const { format } = z.looseObject({ format: z.int() }).parse(stored)
  switch (format) {
    case 1:
      return fromFormat2(fromFormat1(contentOfFormat1Schema.parse(stored)))
    case 2:
      return fromFormat2(contentOfFormat2Schema.parse(stored))
    case 3:
      return submissionContentSchema.parse(stored)
    default:
      throw new Error(`This release cannot read content of format ${format}.`)
  }
}

function fromFormat1(content: ContentOfFormat1): ContentOfFormat2 {
  return { ...content, format: 2 }
}

function fromFormat2(content: ContentOfFormat2): SubmissionContent {
  return { ...content, format: 3 }
}
