// The schemas of content files, assessment files and reports as JSON Schema, so that editors can complete
// and check while one writes, and programs can read what is downloaded. They are generated from the zod schemas, which alone decide; what a JSON Schema
// cannot say, such as credits that add up, only the check says.

import { z } from 'zod'
import { archiveManifestSchema } from '@/lib/core/assessment/file/archive-manifest'
import { assessmentFileSchema } from '@/lib/core/assessment/file/assessment-file-schema'
import { submissionContentSchema } from '@/lib/core/assessment/submission/submission-content-schema'
import { changesSchema } from '@/lib/core/format/schema/changes-schema'
import {
  factSchema,
  frameworkSchema,
  kindSchema,
  relatedSchema,
  sourceSchema,
} from '@/lib/core/format/schema/library-schema'
import { readersSchema } from '@/lib/core/format/schema/readers-schema'
import { questionnaireSchema, sectionSchema } from '@/lib/core/format/schema/schema'
import { reportSchema } from '@/lib/core/report/schema/report-schema'
import { verdictFileSchema } from '@/lib/core/review/file/verdict-file-schema'

const kinds = {
  'archive-manifest': {
    title: 'The manifest of a zip with an assessment and its evidence',
    schema: archiveManifestSchema,
  },
  assessment: { title: 'An assessment of one release of a product', schema: assessmentFileSchema },
  changes: { title: 'How a version follows the one before', schema: changesSchema },
  fact: { title: 'A fact about a product', schema: factSchema },
  framework: { title: 'An outside standard or law', schema: frameworkSchema },
  kind: { title: 'A kind of product and its usual facts', schema: kindSchema },
  questionnaire: { title: 'A version of a questionnaire', schema: questionnaireSchema },
  readers: { title: 'Who has read which full mapping', schema: readersSchema },
  related: { title: 'Clauses and provisions that touch the same matter', schema: relatedSchema },
  report: { title: 'A report on one release of a product, format 4', schema: reportSchema },
  section: { title: 'A section and its questions', schema: sectionSchema },
  source: { title: 'A text cut into clauses', schema: sourceSchema },
  verdicts: { title: 'What an auditor says of an assessment', schema: verdictFileSchema },
  submission: { title: 'What was submitted, format 3', schema: submissionContentSchema },
} as const

/** File name → JSON Schema (draft 2020-12) as text, ending in a line feed. */
export function jsonSchemaFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, { title, schema }]) => {
      const generated = z.toJSONSchema(schema, {
        io: 'input',
        override: ({ jsonSchema }) => writeAs(jsonSchema),
      })
      return [`${kind}.schema.json`, `${JSON.stringify({ title, ...generated }, null, 2)}\n`]
    }),
  )
}

/**
 * Files are read as text throughout, but editors see an unquoted 3 as a number and true as a boolean.
 * `writtenAs` names the types an author may write at such a place.
 */
function writeAs(jsonSchema: z.core.JSONSchema.BaseSchema) {
  const written = jsonSchema.writtenAs
  if (!Array.isArray(written)) return
  delete jsonSchema.writtenAs
  delete jsonSchema.pattern
  delete jsonSchema.enum
  if (jsonSchema.const !== undefined) jsonSchema.const = JSON.parse(String(jsonSchema.const))
  const [type] = written
  Object.assign(jsonSchema, { type: written.length === 1 ? type : written })
}
