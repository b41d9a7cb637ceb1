// What the form of a verdict holds, read alike by the page and by the action of a post without scripts.

import { type Basis, bases } from '@/lib/core/review/verdict/bases'
import type { AnswerVerdict } from '@/lib/core/review/verdict/verdict-schema'
import type { AnswerView } from './answer-view'

/** Names of the fields and of the buttons. */
export const verdictFields = {
  /** The value of the button is the kind of the verdict. */
  kind: 'verdict',
  basis: 'basis',
  why: 'why',
  to: 'to',
  revision: 'revision',
  rendering: 'rendering',
} as const

/** The tick box that an address was opened today, and the field for another day. */
export const openedToday = (place: number) => `opened-today-${place}`
export const openedOn = (place: number) => `opened-on-${place}`

/** The value of the button that takes a verdict back, and of the one that takes over the verdict of the review before. */
export const takeBack = 'none'
export const takeOver = 'take-over'

type Judged = Pick<AnswerView, 'question' | 'evidence' | 'takeOver'>

/** The verdict of the button that was pressed, unparsed; null takes it back. */
export function readVerdictForm(form: FormData, answer: Judged, kind: string): unknown {
  if (kind === takeBack) return null
  if (kind === takeOver) return answer.takeOver
  const why = String(form.get(verdictFields.why) ?? '').trim()
  const reason = why === '' ? {} : { why }
  if (kind === 'not-examined') return { kind, ...reason }
  const judged = { kind, basis: form.get(verdictFields.basis), opened: readOpened(form, answer), ...reason }
  return kind === 'adjusted' ? { ...judged, to: readTo(form, answer) } : judged
}

/** The basis that is ticked; null where none is. */
export function readBasis(form: FormData): Basis | null {
  return bases.find((basis) => basis === form.get(verdictFields.basis)) ?? null
}

function readOpened(form: FormData, { evidence }: Pick<AnswerView, 'evidence'>) {
  return evidence.flatMap(({ url }, place) => {
    const on = form.get(openedOn(place)) || form.get(openedToday(place))
    return url !== undefined && typeof on === 'string' && on !== '' ? [{ url, on }] : []
  })
}

function readTo(form: FormData, { question }: Judged) {
  const chosen = form.getAll(verdictFields.to).map(String)
  return question.kind === 'choice'
    ? { kind: 'choice', option: chosen[0] ?? '' }
    : { kind: 'checklist', items: chosen }
}

/** A verdict as the server, or this browser, gives it back; null where it is none. */
export function asVerdict(value: unknown): AnswerVerdict | null {
  return isVerdict(value) ? value : null
}

function isVerdict(value: unknown): value is AnswerVerdict {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'
}

export type VerdictGap = {
  field: 'why' | 'to' | 'opened'
  gap: 'why-missing' | 'to-missing' | 'opened-missing'
}

/** What the verdict still needs, as far as the page can tell; the server checks everything. */
export function verdictGaps(verdict: unknown, { evidence }: Pick<AnswerView, 'evidence'>): VerdictGap[] {
  const given = asVerdict(verdict)
  if (!given || given.kind === 'not-examined') return []
  const gaps: VerdictGap[] = []
  if (given.kind === 'adjusted' && isEmpty(given.to)) gaps.push({ field: 'to', gap: 'to-missing' })
  const needsWhy = given.kind === 'adjusted' || given.kind === 'rejected'
  if (needsWhy && !given.why) gaps.push({ field: 'why', gap: 'why-missing' })
  const hasAddress = evidence.some(({ url }) => url !== undefined)
  const isRead = given.kind === 'confirmed' && given.basis === 'read'
  if (isRead && hasAddress && given.opened.length === 0) gaps.push({ field: 'opened', gap: 'opened-missing' })
  return gaps
}

function isEmpty(to: Extract<AnswerVerdict, { kind: 'adjusted' }>['to']): boolean {
  return to.kind === 'choice' ? to.option === '' : to.items.length === 0
}
