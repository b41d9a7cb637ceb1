import 'server-only'
import { z } from 'zod'
import { isArchivePath } from '@/lib/core/assessment/file/archive-manifest'
import type { Problem } from '@/lib/core/text/problem'
import type { Coded, KeysIn } from '@/lib/core/text/words/words'
import { mostArchiveBytes } from '@/lib/evidence/limits'
import type { FileRefusal } from '@/lib/evidence/refusal'
import { refusalAddress, refusalOf } from './refusal-address'

type ArchiveProblem = Coded<KeysIn<'form-problem.archive' | 'form-problem.upload'>> | FileRefusal

const withoutValues = [
  'assessment',
  'bomb',
  'damaged',
  'different',
  'duplicate',
  'encrypted',
  'manifest',
  'name',
  'no-manifest',
  'not-a-zip',
] as const
const withPath = ['digest', 'extra', 'file', 'missing', 'unnamed'] as const

const searchSchema = z.object({
  archive: z.enum([...withoutValues, ...withPath, 'busy', 'many', 'too-large', 'unlisted']),
  path: z.string().refine(isArchivePath).catch('manifest.json'),
  digest: z.hex().length(64).catch(''),
})

/**
 * Why a zip was refused, as the query of the page with its form. Problems of the assessment file in it are one there: that file can be
 * uploaded alone.
 */
export function archiveAddress(problems: readonly Problem[]): string {
  const query = new URLSearchParams()
  for (const { code, values } of problems) {
    if (/^form-problem\.(?:archive|upload)\./.test(code)) query.set('archive', code.split('.')[2] ?? '')
    if ('path' in values) query.set('path', String(values.path))
    if ('digest' in values) query.set('digest', String(values.digest))
    if (!/^form-problem\.evidence-file\./.test(code)) continue
    for (const [key, value] of new URLSearchParams(refusalAddress({ code, values }))) query.set(key, value)
  }
  if (!query.has('archive') && !query.has('refused')) return 'archive=assessment'
  return query.toString()
}

/** The refusals of such a query. Nothing in it is shown that is no known code, digest or name of an entry. */
export function archiveRefusalsOf(search: Record<string, string | string[] | undefined>): ArchiveProblem[] {
  const parsed = searchSchema.safeParse(search)
  const because = refusalOf(search)
  return [...(parsed.success ? [asProblem(parsed.data)] : []), ...(because ? [because] : [])]
}

function asProblem({ archive, path, digest }: z.infer<typeof searchSchema>): ArchiveProblem {
  switch (archive) {
    case 'digest':
    case 'extra':
    case 'file':
    case 'missing':
    case 'unnamed':
      return { code: `form-problem.archive.${archive}`, values: { path } }
    case 'unlisted':
      return { code: 'form-problem.archive.unlisted', values: { digest } }
    case 'too-large':
      return { code: 'form-problem.archive.too-large', values: { most: mostArchiveBytes / 1e6 } }
    case 'busy':
    case 'many':
      return { code: `form-problem.upload.${archive}`, values: {} }
    default:
      return { code: `form-problem.archive.${archive}`, values: {} }
  }
}
