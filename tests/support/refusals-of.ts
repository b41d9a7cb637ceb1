import type { z } from 'zod'
import { codedIssue } from '@/lib/core/text/coded-issue'
import { english } from '@/lib/words/english'

/** The messages with which a schema refuses a value; undefined where it accepts it. */
export function refusalsOf(schema: z.ZodType, value: unknown): string[] | undefined {
  return schema.safeParse(value).error?.issues.map((issue) => english.sentence(codedIssue(issue)))
}
