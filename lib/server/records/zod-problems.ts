import 'server-only'
import type { z } from 'zod'
import { codedIssue } from '@/lib/core/text/coded-issue'
import type { Problem } from '@/lib/core/text/problem'

/** The problems of a form, the first of each field, with the messages of its schema. */
export function problemsOf(error: z.ZodError, under?: string): Problem[] {
  const byField = new Map<string, Problem>()
  for (const issue of error.issues) {
    const field = [...(under ? [under] : []), ...issue.path].join('.')
    if (!byField.has(field)) byField.set(field, { field, ...codedIssue(issue) })
  }
  return [...byField.values()]
}
