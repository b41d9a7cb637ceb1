// Reads a verdict file: see read-data-file.ts.

import { type VerdictFile, verdictFileSchema } from '@/lib/core/review/file/verdict-file-schema'
import { type FileKind, type Reading, readDataFile } from './read-data-file'

const kind: FileKind<VerdictFile> = {
  schema: verdictFileSchema,
  groups: ['answers', 'facts', 'withheld', 'contradictions'],
}

export function readVerdictFile(file: string): Reading<VerdictFile> {
  return readDataFile(kind, file)
}
