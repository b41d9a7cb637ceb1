import type { Answer, EvidenceLink } from '@/lib/core/assessment/answer'
import type { Problem } from '@/lib/core/problem'
import type { QuestionView } from '../../questionnaire/question-view'

/** What stands in the fields of one question, well-formed or not. */
export type TypedAnswer = {
  /** Ids of options or items, and the two words below. */
  chosen: string[]
  because: string
  /** For the team. */
  note: string
  /** For auditors and readers of the report. */
  remark: string
  withheld: string
  evidence: TypedEvidence[]
}
export type TypedEvidence = Record<keyof EvidenceLink, string>

/** Values of the last two choices; no id may start with an underscore. */
export const unknownChoice = '_unknown'
export const notApplicableChoice = '_not-applicable'

const evidenceFields = ['title', 'url', 'kind', 'speaksOf', 'expires'] as const
const neededFields = ['title', 'url', 'kind', 'speaksOf'] as const
const emptyRow: TypedEvidence = { title: '', url: '', kind: '', speaksOf: '', expires: '' }

/** The name of a form field of one question: `q.default-passwords.note`. */
export function fieldName(questionId: string, field: string): string {
  return `q.${questionId}.${field}`
}

/** An answer as it stands in the fields. */
export function typedFrom(answer: Answer | null): TypedAnswer {
  return {
    chosen: answer ? chosenFrom(answer.says) : [],
    because: answer?.says.kind === 'not-applicable' ? normalised(answer.says.because) : '',
    note: normalised(answer?.note ?? ''),
    remark: normalised(answer?.remark ?? ''),
    withheld: normalised(answer?.withheld ?? ''),
    evidence: (answer?.evidence ?? []).map((link) => ({ ...link, expires: link.expires ?? '' })),
  }
}

/** Reads the fields of one question; evidence rows in which nothing stands are left out. */
export function readTyped(form: FormData, questionId: string): TypedAnswer {
  const text = (field: string) => normalised(form.get(fieldName(questionId, field)))
  return {
    chosen: form.getAll(fieldName(questionId, 'says')).map(String),
    because: text('because'),
    note: text('note'),
    remark: text('remark'),
    withheld: text('withheld'),
    evidence: rowNumbers(form, questionId)
      .map((row) => readRow(form, questionId, row))
      .filter((row) => row.title || row.url || row.speaksOf || row.expires),
  }
}

export type Reading = { answer: Answer | null; problems: [] } | { answer: undefined; problems: Problem[] }

/**
 * The answer that the fields say, or what to mend; `null` where nothing is said. Whether it fits its question
 * is checked behind the door (check-answer.ts); here only what an answer cannot even express.
 */
export function answerFrom(question: Pick<QuestionView, 'kind'>, typed: TypedAnswer): Reading {
  const saysMany = typed.chosen.length > 1
  const special = typed.chosen.find((id) => id === unknownChoice || id === notApplicableChoice)
  if (special && saysMany) {
    return refusal('says', 'Tick either what is true or one of the last two choices, not both')
  }
  const [first] = typed.chosen
  if (first === undefined) {
    const saysMore = typed.note || typed.remark || typed.withheld || typed.evidence.length > 0
    return saysMore
      ? refusal('says', 'Choose an answer to go with what you wrote below it')
      : { answer: null, problems: [] }
  }
  const incomplete = typed.evidence.findIndex((row) => neededFields.some((field) => !row[field]))
  if (incomplete >= 0) {
    return refusal(
      `evidence.${incomplete}.title`,
      'Give each piece of evidence a title, an address, a kind and its date',
    )
  }
  return { answer: { ...saysOf(question, typed, first), ...restOf(typed) }, problems: [] }
}

/** The same fields without evidence rows that are still being written. */
export function withoutUnfinishedEvidence(typed: TypedAnswer): TypedAnswer {
  return { ...typed, evidence: typed.evidence.filter((row) => neededFields.every((field) => row[field])) }
}

/** The same text for the same fields, whatever the order of ticks: a page carries it to tell later what was touched. */
export function textOfTyped(typed: TypedAnswer): string {
  const rows = typed.evidence.map((row) => evidenceFields.map((field) => row[field]))
  const texts = [typed.because, typed.note, typed.withheld]
  return JSON.stringify([[...typed.chosen].sort(), ...texts, rows, ...(typed.remark ? [typed.remark] : [])])
}

export function sameTyped(one: TypedAnswer, other: TypedAnswer): boolean {
  return textOfTyped(one) === textOfTyped(other)
}

function chosenFrom(says: Answer['says']): string[] {
  switch (says.kind) {
    case 'choice':
      return [says.option]
    case 'checklist':
      return says.items
    case 'unknown':
      return [unknownChoice]
    case 'not-applicable':
      return [notApplicableChoice]
  }
}

function saysOf(
  question: Pick<QuestionView, 'kind'>,
  typed: TypedAnswer,
  first: string,
): Pick<Answer, 'says'> {
  if (first === unknownChoice) return { says: { kind: 'unknown' } }
  if (first === notApplicableChoice)
    return { says: { kind: 'not-applicable', because: typed.because.trim() } }
  if (question.kind === 'checklist') return { says: { kind: 'checklist', items: typed.chosen } }
  return { says: { kind: 'choice', option: first } }
}

function restOf({ note, remark, withheld, evidence }: TypedAnswer): Omit<Answer, 'says'> {
  return {
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(remark.trim() ? { remark: remark.trim() } : {}),
    ...(withheld.trim() ? { withheld: withheld.trim() } : {}),
    evidence: evidence.map(linkFrom),
    copied: false,
  }
}

function linkFrom({ title, url, kind, speaksOf, expires }: TypedEvidence): EvidenceLink {
  return {
    title: title.trim(),
    url: url.trim(),
    kind: kind === 'test-report' || kind === 'independent-test' ? kind : 'document',
    speaksOf,
    ...(expires ? { expires } : {}),
  }
}

function refusal(field: string, message: string): Reading {
  return { answer: undefined, problems: [{ field, message }] }
}

function rowNumbers(form: FormData, questionId: string): number[] {
  const start = fieldName(questionId, 'evidence.')
  const rows = new Set<number>()
  for (const name of form.keys())
    if (name.startsWith(start)) rows.add(Number.parseInt(name.slice(start.length), 10))
  return [...rows].filter(Number.isInteger)
}

function readRow(form: FormData, questionId: string, row: number): TypedEvidence {
  const typed = { ...emptyRow }
  for (const field of evidenceFields)
    typed[field] = normalised(form.get(fieldName(questionId, `evidence.${row}.${field}`)))
  return typed
}

/** A post has CRLF where the page had LF, and a page has LF where a file had CRLF. */
function normalised(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n') : ''
}
