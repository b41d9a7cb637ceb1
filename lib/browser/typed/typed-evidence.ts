import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import { looksLikeAddress } from '@/lib/core/answers/evidence/looks-like-address'
import { evidenceKinds } from '@/lib/core/format/schema/evidence-kinds'
import type { Problem } from '@/lib/core/text/problem'

/**
 * The fields that are typed. `url` has an address or a reference; it has kept its name, so that what browsers of earlier
 * releases have not sent yet is read.
 */
type Field = 'title' | 'url' | 'kind' | 'speaksOf' | 'expires'

/** One piece of evidence in the fields, complete or not. */
export type TypedEvidence = Record<Field, string> & {
  /** Of a file, which has no address and no reference. */
  sha256?: string
  /** The number in the names of its fields. It stays while other rows come and go. */
  row: number
  /** Stored already, so that emptied fields never delete it: only its Remove button does. */
  stored: boolean
}

const evidenceFields = ['title', 'url', 'kind', 'speaksOf', 'expires'] as const
const neededFields = ['title', 'url', 'kind', 'speaksOf'] as const

/** Stored evidence, as it is shown in its fields. */
export function typedEvidenceFrom(evidence: readonly EvidenceLink[]): TypedEvidence[] {
  return evidence.map(({ title, url, reference, sha256, kind, speaksOf, expires = '' }, row) => {
    const place = { url: url ?? reference ?? '', ...(sha256 === undefined ? {} : { sha256 }) }
    return { title, ...place, kind, speaksOf, expires, row, stored: true }
  })
}

/** Reads the rows that the form has, in its order, empty ones too. `start` is what their field names begin with. */
export function readEvidence(form: FormData, start: string): TypedEvidence[] {
  return rowNumbers(form, start).map((row) => {
    const text = (field: string) => normalised(form.get(`${start}.${row}.${field}`))
    return {
      title: text('title'),
      url: text('url'),
      ...(text('sha256') ? { sha256: text('sha256') } : {}),
      kind: text('kind'),
      speaksOf: text('speaksOf'),
      expires: text('expires'),
      row,
      stored: text('stored') !== '',
    }
  })
}

/** Something is or was in it. The empty row for more evidence is not. */
export function isBegun(typed: TypedEvidence): boolean {
  return typed.stored || !isEmpty(typed)
}

/** What the begun rows still lack, at the field that lacks it. */
export function missingEvidence(rows: readonly TypedEvidence[]): Problem[] {
  return rows.flatMap((typed, index) => (isBegun(typed) ? missingIn(typed, { number: index + 1 }) : []))
}

/**
 * The rows to save: each unfinished one as `kept` has it, which is how it was saved last, or left out where it never was.
 * A row that is no longer in the form has been removed.
 */
export function completeEvidence(
  rows: readonly TypedEvidence[],
  kept: readonly TypedEvidence[],
): TypedEvidence[] {
  return rows.flatMap((typed) =>
    isComplete(typed) ? typed : (kept.find(({ row }) => row === typed.row) ?? []),
  )
}

/** The same rows; those that `kept` has are marked as stored. */
export function markStored(rows: readonly TypedEvidence[], kept: readonly TypedEvidence[]): TypedEvidence[] {
  return rows.map((typed) => ({ ...typed, stored: kept.some(({ row }) => row === typed.row) }))
}

/** Problems of a saved answer name its nth piece of evidence; the page names the row in which it was typed. */
export function atRows<T extends { field: string }>(
  problems: readonly T[],
  saved: readonly TypedEvidence[],
): T[] {
  return problems.map((problem) => ({
    ...problem,
    field: problem.field
      .replace(/^evidence\.(\d+)/, (path, nth) => {
        const row = saved[Number(nth)]?.row
        return row === undefined ? path : `evidence.${row}`
      })
      .replace(/^(evidence\.\d+)\.(reference|sha256)$/, '$1.url'),
  }))
}

/** What the rows say, for comparing. */
export function textsOf(rows: readonly TypedEvidence[]): string[][] {
  return rows
    .filter(isBegun)
    .map((typed) => [...evidenceFields.map((field) => typed[field]), ...(typed.sha256 ? [typed.sha256] : [])])
}

export function linkFrom({ title, url, sha256, kind, speaksOf, expires }: TypedEvidence): EvidenceLink {
  return {
    title: title.trim(),
    ...(sha256 ? { sha256 } : placeFrom(url.trim())),
    kind: evidenceKinds.find((each) => each === kind) ?? 'document',
    speaksOf,
    ...(expires ? { expires } : {}),
  }
}

/** What looks like an address is one, so that a mistake in it is reported and not taken for a reference. */
export function placeFrom(text: string): Pick<EvidenceLink, 'url' | 'reference'> {
  return looksLikeAddress(text) ? { url: text } : { reference: text }
}

function missingIn(typed: TypedEvidence, values: { number: number }): Problem[] {
  const at = (field: Field) => `evidence.${typed.row}.${field}`
  if (isEmpty(typed)) return [{ field: at('title'), code: 'typed-problem.evidence.empty', values }]
  return neededFields
    .filter((field) => isMissing(typed, field))
    .map((field) => ({ field: at(field), code: `typed-problem.evidence.${field}`, values }))
}

function isEmpty(typed: TypedEvidence): boolean {
  return !typed.sha256 && evidenceFields.every((field) => !typed[field].trim())
}

function isComplete(typed: TypedEvidence): boolean {
  return !neededFields.some((field) => isMissing(typed, field))
}

function isMissing(typed: TypedEvidence, field: Field): boolean {
  return !typed[field].trim() && !(field === 'url' && typed.sha256)
}

function rowNumbers(form: FormData, start: string): number[] {
  const rows = new Set<number>()
  for (const name of form.keys())
    if (name.startsWith(`${start}.`)) rows.add(Number.parseInt(name.slice(start.length + 1), 10))
  return [...rows].filter(Number.isInteger)
}

/** A post has CRLF where the page had LF, and a page has LF where a file had CRLF. */
export function normalised(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n') : ''
}
