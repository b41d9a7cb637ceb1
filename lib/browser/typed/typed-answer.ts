import type { Answer } from '@/lib/core/answers/answer'
import type { Problem } from '@/lib/core/text/problem'
import type { QuestionView } from '../../core/format/question-view'
import {
  completeEvidence,
  isBegun,
  linkFrom,
  missingEvidence,
  normalised,
  readEvidence,
  type TypedEvidence,
  textsOf,
  typedEvidenceFrom,
} from './typed-evidence'

/** The fields of one question as typed, valid or not. */
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

/** Values of the last two choices; no id may start with an underscore. */
export const unknownChoice = '_unknown'
export const notApplicableChoice = '_not-applicable'

/** The name of a form field of one question: `q.default-passwords.note`. */
export function fieldName(questionId: string, field: string): string {
  return `q.${questionId}.${field}`
}

/** An answer as field values. */
export function typedFrom(answer: Answer | null): TypedAnswer {
  return {
    chosen: answer ? chosenFrom(answer.says) : [],
    because: answer?.says.kind === 'not-applicable' ? normalised(answer.says.because) : '',
    note: normalised(answer?.note ?? ''),
    remark: normalised(answer?.remark ?? ''),
    withheld: normalised(answer?.withheld ?? ''),
    evidence: typedEvidenceFrom(answer?.evidence ?? []),
  }
}

/** Reads the fields of one question, with every row of evidence that the form has. */
export function readTyped(form: FormData, questionId: string): TypedAnswer {
  const text = (field: string) => normalised(form.get(fieldName(questionId, field)))
  return {
    chosen: form.getAll(fieldName(questionId, 'says')).map(String),
    because: text('because'),
    note: text('note'),
    remark: text('remark'),
    withheld: text('withheld'),
    evidence: readEvidence(form, fieldName(questionId, 'evidence')),
  }
}

export type Reading = { answer: Answer | null; problems: [] } | { answer: undefined; problems: Problem[] }

/**
 * The answer that the fields say, or what to fix; `null` where there is no answer. Whether it fits its question
 * is checked by the server (check-answer.ts); here only what an answer cannot even express.
 */
export function answerFrom(question: Pick<QuestionView, 'kind'>, typed: TypedAnswer): Reading {
  const saysMany = typed.chosen.length > 1
  const special = typed.chosen.find((id) => id === unknownChoice || id === notApplicableChoice)
  if (special && saysMany) {
    return refusal('typed-problem.one-or-special')
  }
  const [first] = typed.chosen
  if (first === undefined) {
    const saysMore = typed.note || typed.remark || typed.withheld || typed.evidence.some(isBegun)
    return saysMore ? refusal('typed-problem.answer-first') : { answer: null, problems: [] }
  }
  const missing = missingEvidence(typed.evidence)
  if (missing.length > 0) return { answer: undefined, problems: missing }
  return { answer: { ...saysOf(question, typed, first), ...restOf(typed) }, problems: [] }
}

/** The same fields with each unfinished piece of evidence as `kept` has it: what can be saved of them. */
export function savableFrom(typed: TypedAnswer, kept: TypedAnswer): TypedAnswer {
  return { ...typed, evidence: completeEvidence(typed.evidence, kept.evidence) }
}

/** The same text for the same fields, whatever the order of ticks: a page carries it to tell later what was touched. */
export function textOfTyped(typed: TypedAnswer): string {
  const rows = textsOf(typed.evidence)
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
    evidence: evidence.filter(isBegun).map(linkFrom),
    copied: false,
  }
}

function refusal(code: 'typed-problem.one-or-special' | 'typed-problem.answer-first'): Reading {
  return { answer: undefined, problems: [{ field: 'says', code, values: {} }] }
}
