// The schema of manifest.json in a zip with an assessment file and its evidence. Names of entries are made of digests, so that they
// are safe on every system; what people called the files is in the manifest alone.

import { z } from 'zod'

/** Of an archive. */
export const mostFilesInArchive = 2_000

export const manifestPath = 'manifest.json'
export const assessmentPath = 'assessment.yaml'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const bytes = z.int().min(1)

/** The name of an evidence file in the archive: its digest and the usual ending of its type. */
const evidencePath = z.string().regex(/^evidence\/[0-9a-f]{64}\.[a-z]{3,4}$/)

const fileSchema = z
  .strictObject({
    path: evidencePath,
    sha256,
    bytes,
    /** What people call the file. It is never used as a path. */
    name: z.string().min(1).max(400),
  })
  .refine((file) => file.path.startsWith(`evidence/${file.sha256}.`), { path: ['path'] })

export const archiveManifestSchema = z
  .strictObject({
    format: z.literal(1),
    assessment: z.strictObject({ path: z.literal(assessmentPath), sha256, bytes }),
    files: z.array(fileSchema).max(mostFilesInArchive),
    /** Digests that answers name, of files that were not there when the archive was made. */
    absent: z.array(sha256).max(mostFilesInArchive),
  })
  .refine(({ files }) => new Set(files.map((file) => file.sha256)).size === files.length, { path: ['files'] })

export type ArchiveManifest = z.infer<typeof archiveManifestSchema>
export type FileInArchive = ArchiveManifest['files'][number]

/** Whether an entry of an archive may have this name. */
export function isArchivePath(name: string): boolean {
  return name === manifestPath || name === assessmentPath || evidencePath.safeParse(name).success
}
