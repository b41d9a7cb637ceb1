'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { momentWords } from '@/components/layout/moment'
import { refusedForAnother, wholeForm } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import type { PlanLine } from '@/lib/core/assessment/plan/plan'
import type { PlanOutcome } from '@/lib/core/assessment/save-outcome'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { findSender } from '@/lib/server/identity/session'
import { changePlanLine } from '@/lib/server/products/pages/plan/change-plan-line'
import { english } from '@/lib/words/english'
import { withMessages } from '@/lib/words/with-messages'

const { t, list } = english

type Place = { productId: string; questionnaireId: string; question: string }

export async function changeLineAction(place: Place, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await changePlanLine(person, {
    ...place,
    line: form.get('off') === 'yes' ? null : readLine(form),
    baseRevision: Number(form.get('revision')),
    mutationId: String(form.get('mutation')),
    saidBy: person.id,
  })
  if (outcome.saved) redirect(`/products/${place.productId}/plan`)
  refresh()
  return outcome.reason === 'another-person'
    ? refusedForAnother(state)
    : refused(state, form, problemsOf(outcome))
}

/** What the fields say, unparsed. */
function readLine(form: FormData): unknown {
  const texts = ['effort', 'owner', 'due', 'evidence'].map((name) => [
    name,
    String(form.get(name) ?? '').trim(),
  ])
  return { to: Number(form.get('to')), ...Object.fromEntries(texts.filter(([, text]) => text)) }
}

function problemsOf(outcome: Exclude<PlanOutcome, { saved: true }>): { field: string; message: string }[] {
  if (outcome.reason === 'invalid') return withMessages(outcome.problems)
  if (outcome.reason !== 'conflict') notFound()
  const { by, at, theirs } = outcome
  const message = t('plan-line-form.changed', {
    name: isolatedText(by.name),
    moment: momentWords(at),
    line: lineWords(theirs),
  })
  return [{ field: wholeForm, message }]
}

function lineWords(line: PlanLine | null): string {
  if (!line) return t('plan-line-form.was-removed')
  const due = line.due && english.longDate(line.due)
  const parts = [line.effort, line.owner, due, line.evidence].flatMap((part) =>
    part ? isolatedText(part) : [],
  )
  return parts.length > 0 ? list(parts) : t('plan.planned')
}
