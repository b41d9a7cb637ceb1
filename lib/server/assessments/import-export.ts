import 'server-only'
import type { Answer } from '@/lib/core/answers/answer'
import { notFromRelease } from '@/lib/core/answers/facts/from-release'
import { isConfirmed } from '@/lib/core/assessment/file/confirm-differences'
import { otherThanScope } from '@/lib/core/assessment/file/facts-unlike-scope'
import { fileDifferences } from '@/lib/core/assessment/file/file-differences'
import { heldSize, isTooMuch, tooMuchText } from '@/lib/core/assessment/file/held-size'
import type { Problem } from '@/lib/core/text/problem'
import type { KeysIn } from '@/lib/core/text/words/words'
import { writeAssessmentFile } from '@/lib/files/assessment/write-assessment-file'
import { withMessages } from '@/lib/words/with-messages'
import { changeAs, readAs } from '../access/as-person'
import { once, onceKey } from '../access/once'
import { type ReadRelease, readRelease } from '../access/read-release'
import type { ChangeScope } from '../access/scope'
import { readInTurn } from '../content/files-in-turn'
import { fileName } from '../http/file-name'
import type { Person } from '../identity/person'
import { asAssessed } from '../records/rows'
import { digestOf } from '../world/digest'
import { countAttempt, returnAttempt, uploadLimit } from '../world/limits/rate-limits'
import { findAssessment } from './assessments'
import { writeAssessment } from './start-assessment'

/**
 * `different-product`: the file can be used, and its differences from the release wait for a confirmation.
 * `retryAfter`, in seconds: not the file is at fault, too many are sent.
 */
export type Uploaded =
  | { uploaded: true; id: string }
  | { uploaded: false; reason?: 'different-product'; problems: Problem[]; retryAfter?: number }

/** `stem`: the name without its ending. `evidence`: the digests of files that the answers name, each once. */
export type Downloaded = { text: string; name: string; stem: string; productId: string; evidence: string[] }

/** Exports a draft as an assessment file, YAML, with all its entries. */
export async function downloadDraft(person: Person, assessmentId: string): Promise<Downloaded | null> {
  const found = await findAssessment(person, assessmentId)
  if (!found) return null
  const { product, release, questionnaire, facts, answers, explanations, plan, own } = found
  const { id, version, hash } = questionnaire
  const { name, maker } = product
  const { id: _, ...described } = release
  const text = writeAssessmentFile({
    format: 2,
    questionnaire: { id, version },
    hash,
    product: { name, maker },
    release: described,
    facts,
    ...otherThanScope(facts, release.scope, found.content.facts),
    answers,
    explanations,
    plan,
    ...(own ? { standards: own } : {}),
  })
  const stem = `${name} ${release.label} ${id} ${version}`
  return { text, name: fileName(stem, 'yaml'), stem, productId: product.id, evidence: filesNamedIn(answers) }
}

/** The digests of the files that answers name as evidence, in a fixed order. */
export function filesNamedIn(answers: Readonly<Record<string, Answer>>): string[] {
  const named = Object.values(answers).flatMap(({ evidence }) =>
    evidence.flatMap(({ sha256 }) => sha256 ?? []),
  )
  return [...new Set(named)].toSorted()
}

/** What comes with an assessment file: the evidence in an archive. */
export type Alongside = {
  /** Before anything is written: what is wrong with it, beside these answers. */
  prepare: (release: ReadRelease, answers: Readonly<Record<string, Answer>>) => Promise<Problem[]>
  /** In the transaction that makes the draft. What it throws undoes the draft. */
  write: (scope: ChangeScope, productId: string) => Promise<void>
}

/**
 * Imports an assessment file as a new draft of a release. Every problem is named with its path in the
 * file and its line; then nothing is written. Nor is it while the file is of another product or release than
 * this one and `confirm` does not say that it is meant. Null if there is no such release.
 */
export async function uploadDraft(
  person: Person,
  { releaseId, formKey, ...file }: { releaseId: string; formKey?: unknown } & UploadedFile,
): Promise<Uploaded | null> {
  const release = await readAs(person, async (scope) => {
    const found = await scope.findRelease('start-assessment', releaseId)
    return found && readRelease(scope, found.id)
  })
  if (!release) return null
  const seconds = await countAttempt(uploadLimit, person.id)
  if (seconds !== null) return postpone(seconds, 'form-problem.upload.many')
  const outcome = await takeFile(person, release, { file, formKey })
  // What was refused does not count: a file may need many corrections.
  if (!outcome?.uploaded) await returnAttempt(uploadLimit, person.id)
  return outcome
}

/** A file as its bytes, which may be anything, or as text. */
type UploadedFile = ({ bytes: Uint8Array } | { text: string }) & {
  confirm?: string | undefined
  alongside?: Alongside
}

async function takeFile(
  person: Person,
  release: ReadRelease,
  { file, formKey }: { file: UploadedFile; formKey: unknown },
): Promise<Uploaded | null> {
  const reading = await readInTurn(person.id, 'bytes' in file ? file.bytes : Buffer.from(file.text))
  if ('retryAfter' in reading) return postpone(reading.retryAfter, 'form-problem.upload.busy')
  if (!reading.read) return { uploaded: false, problems: reading.problems }
  const { described, questionnaire, entries } = reading
  if (isTooMuch(heldSize(entries)))
    return { uploaded: false, problems: [{ field: 'file', ...tooMuchText('file') }] }
  const expected = asAssessed(release.product, release.release, release.organisation)
  const differences = fileDifferences(described, expected)
  if (differences.length > 0 && !isConfirmed(file.confirm, withMessages(differences)))
    return { uploaded: false, reason: 'different-product', problems: differences }
  const wrong = (await file.alongside?.prepare(release, entries.answers)) ?? []
  if (wrong.length > 0) return { uploaded: false, problems: wrong }
  const { id: releaseId } = release.release
  const sent = [releaseId, digestOf('bytes' in file ? file.bytes : file.text)]
  const key = onceKey(person, formKey, 'upload', sent)
  return changeAs(person, async (scope) => {
    const found = await scope.findRelease('start-assessment', releaseId)
    if (!found) return null
    // A fact that is as the release says it counts as said by the release.
    const facts = notFromRelease(entries.facts, release.release.scope, questionnaire.facts)
    const assessment = {
      release: found,
      questionnaire,
      startedFromId: null,
      entries: { ...entries, facts },
    }
    const make = async () => {
      await file.alongside?.write(scope, release.product.id)
      return (await writeAssessment(scope, assessment)).assessmentId
    }
    return { uploaded: true, id: await once(scope, { key, organisationId: found.organisationId }, make) }
  })
}

function postpone(retryAfter: number, code: KeysIn<'form-problem.upload'>): Uploaded {
  return { uploaded: false, problems: [{ field: 'file', code, values: {} }], retryAfter }
}
