import 'server-only'
import { createHash } from 'node:crypto'
import {
  type ArchiveManifest,
  assessmentPath,
  manifestPath,
} from '@/lib/core/assessment/file/archive-manifest'
import { type ArchiveEntry, writeArchive } from '@/lib/evidence/archive/write-archive'
import { endings } from '@/lib/evidence/file-types'
import { mostArchiveBytes } from '@/lib/evidence/limits'
import { isRefused, type Refused } from '@/lib/evidence/refusal'
import { readAs } from '../../access/as-person'
import { downloadDraft } from '../../assessments/import-export'
import { fileName } from '../../http/file-name'
import type { Person } from '../../identity/person'
import { evidenceStore } from '../../records/evidence-store'
import { asEvidenceFile, type EvidenceFile } from '../files/evidence-file'

/** `too-large`: more than an upload would accept. */
export type DownloadedArchive = { name: string; content: AsyncGenerator<Uint8Array> } | Refused | 'too-large'

/**
 * A draft with the evidence files that its answers name, as a zip that `uploadArchive` accepts (docs/assessment-files.md). Refused
 * before the first byte where a file no longer has its content; each is verified once more as it is read.
 */
export async function downloadArchive(
  person: Person,
  assessmentId: string,
): Promise<DownloadedArchive | null> {
  const draft = await downloadDraft(person, assessmentId)
  if (!draft) return null
  const { productId, evidence, text } = draft
  const files = await readAs(person, async ({ db }) => {
    const where = { productId, sha256: { in: evidence } }
    return (await db.evidenceFile.findMany({ where, orderBy: { sha256: 'asc' } })).map(asEvidenceFile)
  })
  const assessment = Buffer.from(text)
  const manifest = Buffer.from(JSON.stringify(manifestOf(assessment, files, evidence), null, 2))
  const bytes = files.reduce((sum, file) => sum + file.bytes, assessment.length + manifest.length)
  if (bytes > mostArchiveBytes) return 'too-large'
  for (const file of files) {
    const opened = await openFile(file)
    if (isRefused(opened)) return opened
    opened.content.destroy()
  }
  const content = writeArchive([
    inMemory(manifestPath, manifest),
    inMemory(assessmentPath, assessment),
    ...files.map(inStore),
  ])
  return { name: fileName(draft.stem, 'zip'), content }
}

function manifestOf(
  assessment: Buffer,
  files: readonly EvidenceFile[],
  named: readonly string[],
): ArchiveManifest {
  const there = new Set(files.map(({ sha256 }) => sha256))
  const sha256 = createHash('sha256').update(assessment).digest('hex')
  return {
    format: 1,
    assessment: { path: assessmentPath, sha256, bytes: assessment.length },
    files: files.map((file) => ({
      path: pathOf(file),
      sha256: file.sha256,
      bytes: file.bytes,
      name: file.name,
    })),
    absent: named.filter((each) => !there.has(each)),
  }
}

function pathOf({ sha256, type }: EvidenceFile): string {
  return `evidence/${sha256}.${endings[type]}`
}

function inMemory(path: string, bytes: Buffer): ArchiveEntry {
  return {
    path,
    open: async () =>
      (async function* () {
        yield bytes
      })(),
  }
}

function inStore(file: EvidenceFile): ArchiveEntry {
  return {
    path: pathOf(file),
    open: async () => {
      const opened = await openFile(file)
      if (isRefused(opened)) throw new Error('A file of evidence was damaged while an archive was written.')
      return opened.content
    },
  }
}

async function openFile({ organisationId, sha256 }: EvidenceFile) {
  const opened = await evidenceStore().open(organisationId, sha256)
  if (!opened) throw new Error('A file of evidence that has a row is not in the store.')
  return opened
}
