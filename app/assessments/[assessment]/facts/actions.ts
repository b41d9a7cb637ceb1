'use server'

import { refresh } from 'next/cache'
import { notFound } from 'next/navigation'
import { entriesOfAnother } from '@/components/assessment/entry/entry-form-state'
import {
  changedByAnother,
  postEntries,
  type Rejection,
  rejectEntry,
} from '@/components/assessment/entry/post-entries'
import { effectOfAll } from '@/components/assessment/first-sitting/facts/facts-effect'
import type {
  FactsEffect,
  FactsFormState,
} from '@/components/assessment/first-sitting/facts/saving/facts-form-state'
import {
  contradictorySelection,
  isContradictorySelection,
  readFactsForm,
  readUsual,
} from '@/components/assessment/first-sitting/facts/saving/read-facts-form'
import { viewFact } from '@/components/assessment/first-sitting/facts/view-fact'
import type { FactValue } from '@/lib/core/answers/answer'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { saveFact } from '@/lib/server/assessments/entries/facts'
import { findKind } from '@/lib/server/content/catalogue'
import { findSender } from '@/lib/server/identity/session'
import { withMessages } from '@/lib/words/with-messages'

type Effect = Pick<FactsEffect, 'adds' | 'hides'>

/** Saves the facts that were changed, one after the other, and says what that did to the questions. */
export async function saveFactsAction(
  assessmentId: string,
  state: FactsFormState,
  form: FormData,
): Promise<FactsFormState> {
  const person = await findSender(form)
  if (!person) return { ...entriesOfAnother(state), effect: null }
  const assessment = await findAssessment(person, assessmentId)
  if (!assessment) notFound()
  const effects: Effect[] = []
  const kind = findKind(assessment.product.kind)
  const facts = assessment.content.facts.map((fact) => viewFact(fact, kind))
  const usual = readUsual(form, facts)
  const posted = [...readFactsForm(form, facts), ...usual]
  const next = await postEntries(state, posted, async ({ id, value, ...save }): Promise<RejectedFact> => {
    if (isContradictorySelection(value)) return contradictory(value)
    const outcome = await saveFact(person, { ...save, assessmentId, factId: id, value, saidBy: person.id })
    if (!outcome.saved) return rejectEntry(outcome, value, { field: '', sayConflict: changedByAnother })
    effects.push(outcome)
    return null
  })
  refresh()
  const effect = next.saved === null ? null : { saved: next.saved, ...effectOfAll(effects) }
  return { ...next, effect, applied: usual.flatMap(({ id, value }) => (value === null ? [] : [id])) }
}

type RejectedFact = Rejection<FactValue | null, FactValue>

function contradictory(typed: FactValue | null): RejectedFact {
  return { typed, problems: withMessages([contradictorySelection]), conflict: null }
}
