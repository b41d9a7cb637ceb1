import 'server-only'
import { z } from 'zod'
import { endings, fileTypes } from '@/lib/evidence/file-types'
import { mostFileBytes, mostPixels } from '@/lib/evidence/limits'
import type { FileRefusal } from '@/lib/evidence/refusal'
import { environment } from '../../world/environment'

/** A refusal as the query of the page with the form, to which a browser without scripts is sent back. */
export function refusalAddress({ code, values }: { code: string; values: object }): string {
  const query = new URLSearchParams({ refused: code.slice(code.lastIndexOf('.') + 1) })
  if ('ending' in values && 'type' in values) {
    query.set('ending', String(values.ending))
    query.set('type', String(values.type))
  }
  return query.toString()
}

const withoutValues = [
  'animated',
  'another-person',
  'archive-bomb',
  'changed',
  'damaged-archive',
  'damaged-image',
  'damaged-in-store',
  'damaged-pdf',
  'disk-full',
  'empty',
  'encrypted',
  'interrupted',
  'late',
  'macros',
  'many-at-once',
  'many-files',
  'markup',
  'not-chosen',
  'old-office',
  'other-archive',
  'pdf-active',
  'pdf-embedded',
  'pdf-too-slow',
  'review-ended',
  'type',
  'unreadable',
  'utf-16',
] as const

const searchSchema = z.object({
  refused: z.enum([...withoutValues, 'disguised', 'quota', 'too-large', 'too-many-pixels']),
  ending: z.enum(Object.values(endings)).catch('pdf'),
  type: z.enum(fileTypes).catch('text'),
})

/** The refusal of such a query; `null` where it names none. Nothing in the query is shown as it was typed. */
export function refusalOf(search: Record<string, string | string[] | undefined>): FileRefusal | null {
  const parsed = searchSchema.safeParse(search)
  if (!parsed.success) return null
  const { refused, ending, type } = parsed.data
  switch (refused) {
    case 'disguised':
      return { code: 'form-problem.evidence-file.disguised', values: { ending, type } }
    case 'quota':
      return {
        code: 'form-problem.evidence-file.quota',
        values: { quota: environment().evidenceQuota / 1e9 },
      }
    case 'too-large':
      return { code: 'form-problem.evidence-file.too-large', values: { most: mostFileBytes / 1e6 } }
    case 'too-many-pixels':
      return { code: 'form-problem.evidence-file.too-many-pixels', values: { megapixels: mostPixels / 1e6 } }
    case 'many-files':
    case 'review-ended':
      return { code: `form-problem.evidence-file.${refused}`, values: {} }
    default:
      return { code: `form-problem.evidence-file.${refused}`, values: {} }
  }
}
