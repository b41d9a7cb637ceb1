import 'server-only'
import type { Answer } from '@/lib/core/answers/answer'
import type { Problem } from '@/lib/core/text/problem'
import type { ReceivedFile } from '@/lib/evidence/archive/read-archive'
import { isRefused } from '@/lib/evidence/refusal'
import { changeAs } from '../../access/as-person'
import { type Alongside, filesNamedIn } from '../../assessments/import-export'
import type { Person } from '../../identity/person'
import { evidenceStore } from '../../records/evidence-store'
import { environment } from '../../world/environment'
import { writeFile } from '../files/add-file'
import { hasRow, lockFile } from '../files/evidence-file'

// The evidence files of an archive on their way into the store: before the draft, and taken back where there will be no draft.

class Gone extends Error {}

/** Whether another request removed a file of the archive in the moment between its content and its row. */
export function isGone(error: unknown): boolean {
  return error instanceof Gone
}

const byDigest = (one: ReceivedFile, other: ReceivedFile) => (one.sha256 < other.sha256 ? -1 : 1)

type Files = { files: readonly ReceivedFile[]; absent: readonly string[] }

/** `undo` removes what was new in the store and that no row names. */
export function filesBeside(person: Person, { files, absent }: Files) {
  const added = new Set<string>()
  let organisation: string | null = null
  const alongside: Alongside = {
    async prepare({ product }, answers) {
      organisation = product.organisationId
      const problem = unlike(files, absent, answers) ?? (await overQuota(organisation, files))
      return problem ? [problem] : keepAll(organisation, files, added)
    },
    async write(scope, productId) {
      // In one order, so that two archives at once do not wait for each other.
      for (const { sha256: digest, bytes, type, name } of files.toSorted(byDigest)) {
        const written = await writeFile(scope, productId, { digest, bytes, type, name })
        if (written === null || isRefused(written)) throw new Gone()
      }
    },
  }
  const undo = async () => {
    if (organisation !== null) await removeNew(person, organisation, added)
  }
  return { alongside, undo }
}

/** A file that answers name and that is not there, or one that no answer names. */
function unlike(
  files: readonly ReceivedFile[],
  absent: readonly string[],
  answers: Readonly<Record<string, Answer>>,
): Problem | null {
  const named = filesNamedIn(answers)
  const known = new Set([...absent, ...files.map(({ sha256 }) => sha256)])
  const unlisted = named.find((each) => !known.has(each))
  if (unlisted) return { field: 'file', code: 'form-problem.archive.unlisted', values: { digest: unlisted } }
  const unnamed = files.find(({ sha256 }) => !named.includes(sha256))
  return unnamed
    ? { field: 'file', code: 'form-problem.archive.unnamed', values: { path: unnamed.path } }
    : null
}

async function overQuota(organisation: string, files: readonly ReceivedFile[]): Promise<Problem | null> {
  const store = evidenceStore()
  const quota = environment().evidenceQuota
  let bytes = await store.usage(organisation)
  for (const file of files) if (!(await store.has(organisation, file.sha256))) bytes += file.bytes
  if (bytes <= quota) return null
  return { field: 'file', code: 'form-problem.evidence-file.quota', values: { quota: quota / 1e9 } }
}

async function keepAll(
  organisation: string,
  files: readonly ReceivedFile[],
  added: Set<string>,
): Promise<Problem[]> {
  for (const { draft } of files) {
    const kept = await evidenceStore().keep(organisation, draft)
    if (isRefused(kept)) return [{ field: 'file', ...kept.refused }]
    if (kept.isNew) added.add(kept.digest)
  }
  return []
}

async function removeNew(person: Person, organisationId: string, added: ReadonlySet<string>): Promise<void> {
  if (added.size === 0) return
  await changeAs(person, async ({ db }) => {
    for (const sha256 of [...added].toSorted()) {
      await lockFile(db, organisationId, sha256)
      if (!(await hasRow(db, organisationId, sha256))) await evidenceStore().remove(organisationId, sha256)
    }
  })
}
