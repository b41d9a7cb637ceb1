import 'server-only'
import type { z } from 'zod'
import '@/lib/core/text/refusal-words'
import type { Problem } from '@/lib/core/text/problem'

/** The problems of a form, the first of each field, in the words of its schema. */
export function problemsOf(error: z.ZodError, under?: string): Problem[] {
  const byField = new Map<string, string>()
  for (const { path, message } of error.issues) {
    const field = [...(under ? [under] : []), ...path].join('.')
    if (!byField.has(field)) byField.set(field, message)
  }
  return [...byField].map(([field, message]) => ({ field, message }))
}
