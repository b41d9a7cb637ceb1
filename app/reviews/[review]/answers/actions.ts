'use server'

import { refresh } from 'next/cache'
import { notFound } from 'next/navigation'
import { v5, validate } from 'uuid'
import { changedByAnother } from '@/components/assessment/entry/post-entries'
import type { StatementKind } from '@/components/review/desk/overview/statement-view'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused, untouched } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import {
  drawReviewSample,
  extendReviewSample,
  type SampleOutcome,
} from '@/lib/server/reviews/desk/draw-sample'
import { saveVerdict } from '@/lib/server/reviews/desk/save-verdict'
import { takeOverVerdicts } from '@/lib/server/reviews/desk/take-over'
import { withMessages } from '@/lib/words/with-messages'

type Place = { reviewId: string; on: StatementKind; key: string }

/** Saves a verdict on a fact, on withheld details or on an explained contradiction. */
export async function stateAction(
  { reviewId, on, key }: Place,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const kind = String(form.get('verdict') ?? '')
  const why = String(form.get('why') ?? '').trim()
  const believed = ['confirmed', 'attested', 'accepted'].includes(kind)
  const verdict = believed || why === '' ? { kind } : { kind, why }
  const outcome = await saveVerdict(person, {
    reviewId,
    on,
    key,
    verdict,
    baseRevision: Number(form.get('revision')),
    mutationId: mutationOf(form.get('rendering'), `${on} ${key} ${JSON.stringify(verdict)}`),
    saidBy: person.id,
  })
  refresh()
  if (outcome.saved) return { ...untouched, attempt: state.attempt + 1 }
  if (outcome.reason === 'invalid') return refused(state, form, withMessages(outcome.problems))
  if (outcome.reason === 'conflict')
    return refused(state, form, [{ field: '', message: changedByAnother(outcome) }])
  if (outcome.reason === 'another-person') return refusedForAnother(state)
  return notFound()
}

function mutationOf(rendering: FormDataEntryValue | null, said: string): string {
  return typeof rendering === 'string' && validate(rendering) ? v5(said, rendering) : ''
}

/** Draws the sample. */
export async function drawAction(reviewId: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  return afterSample(state, form, await drawReviewSample(person, { reviewId, count: form.get('count') }))
}

/** Adds to the sample. */
export async function extendAction(reviewId: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const order = { reviewId, count: form.get('count'), drawn: form.get('drawn') }
  return afterSample(state, form, await extendReviewSample(person, order))
}

function afterSample(state: FormState, form: FormData, outcome: SampleOutcome | null): FormState {
  if (!outcome) notFound()
  refresh()
  return outcome.drawn ? untouched : refused(state, form, withMessages(outcome.problems))
}

/** Takes over the verdicts of the review before that still hold. */
export async function takeOverAction(reviewId: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await takeOverVerdicts(person, reviewId)
  if (!outcome) notFound()
  refresh()
  if ('taken' in outcome) return untouched
  return outcome.reason === 'invalid' ? refused(state, form, withMessages(outcome.problems)) : notFound()
}
