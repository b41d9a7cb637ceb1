import type { PlanLine } from '@/lib/core/assessment/plan/plan'
import type { TypedLine } from './plan-form-state'

/** A line of the plan as posted, unparsed; null takes it back. */
export type PostedLine = {
  /** Of the question. */
  id: string
  line: unknown
  typed: TypedLine
  baseRevision: number
  mutationId: string
}

export function planField(questionId: string, field: string): string {
  return `plan.${questionId}.${field}`
}

/** The lines that differ from what was rendered. */
export function readPlanForm(form: FormData): PostedLine[] {
  return form
    .getAll('question')
    .map(String)
    .filter((questionId) => textOfLine(form, questionId) !== form.get(planField(questionId, 'drawn')))
    .map((questionId) => ({
      id: questionId,
      line: readLine(form, questionId),
      typed: typedLine(form, questionId),
      baseRevision: Number(form.get(planField(questionId, 'revision'))),
      mutationId: String(form.get(planField(questionId, 'mutation'))),
    }))
}

/** The name of the button that shows the way to another level, and of the level; both are sent with the plan. */
export const targetFields = { show: 'show', target: 'target' } as const
export const planFormId = 'plan'

/** A line as the server, or this browser, gives it back; anything else is none. */
export function asPlanLine(value: unknown): PlanLine | null {
  return isPlanLine(value) ? value : null
}

function isPlanLine(value: unknown): value is PlanLine {
  return typeof value === 'object' && value !== null && 'to' in value && typeof value.to === 'number'
}

/** The same text for the same line, to tell what was touched. */
export function drawnText(line: PlanLine | null): string {
  return JSON.stringify(
    line && [line.to, line.effort ?? '', line.owner ?? '', line.due ?? '', line.evidence ?? ''],
  )
}

function textOfLine(form: FormData, questionId: string): string {
  const to = readAim(form, questionId)
  return drawnText(isPlanned(form, questionId) ? { to, ...readTexts(form, questionId) } : null)
}

/** What is typed in the fields of one line. */
export function typedLine(form: FormData, questionId: string): TypedLine {
  const last = (field: string) => String(form.getAll(planField(questionId, field)).at(-1) ?? '')
  return {
    on: last('on'),
    aim: last('aim'),
    effort: last('effort'),
    owner: last('owner'),
    due: last('due'),
    evidence: last('evidence'),
  }
}

/** What one line says in the fields, unparsed; null where it is not planned. */
export function readLine(form: FormData, questionId: string): PlanLine | null {
  if (!isPlanned(form, questionId)) return null
  const said = Object.entries(readTexts(form, questionId)).filter(([, text]) => text)
  return { to: readAim(form, questionId), ...Object.fromEntries(said) }
}

/** The aim as rendered, unless another was ticked, which comes after it. */
function readAim(form: FormData, questionId: string): number {
  return Number(form.getAll(planField(questionId, 'aim')).at(-1))
}

function isPlanned(form: FormData, questionId: string): boolean {
  return form.get(planField(questionId, 'on')) === 'yes'
}

function readTexts(form: FormData, questionId: string) {
  const text = (field: string) => String(form.get(planField(questionId, field)) ?? '').trim()
  return { effort: text('effort'), owner: text('owner'), due: text('due'), evidence: text('evidence') }
}
