'use server'

import { refresh } from 'next/cache'
import { notFound } from 'next/navigation'
import { effectBetween } from '@/components/assessment/facts/facts-effect'
import { type FactsFormState, nothingPosted } from '@/components/assessment/facts/saving/facts-form-state'
import {
  contradictorySelectionWords,
  isContradictorySelection,
  type PostedFact,
  readFactsForm,
} from '@/components/assessment/facts/saving/read-facts-form'
import { momentWords } from '@/components/layout/moment'
import { anotherPersonWords } from '@/components/ui/form/another-person'
import type { Facts } from '@/lib/core/answers/answer'
import { compileApplicability } from '@/lib/core/answers/applicability'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { saveFact } from '@/lib/server/assessments/entries/facts'
import { findSender, type Person } from '@/lib/server/identity/session'

/** Saves the facts that were changed, one after the other, and says what that did to the questions. */
export async function saveFactsAction(
  assessmentId: string,
  state: FactsFormState,
  form: FormData,
): Promise<FactsFormState> {
  const person = await findSender(form)
  if (!person) return { ...nothingPosted, attempt: state.attempt + 1, isOfAnother: true }
  const before = await findAssessment(person, assessmentId)
  if (!before) notFound()
  const posted = readFactsForm(form, before.content.facts)
  const outcomes: PostedOutcome[] = []
  for (const fact of posted) outcomes.push({ fact, refusal: await savePosted(person, assessmentId, fact) })
  refresh()
  return nextState(state, outcomes, before)
}

type Refusal = { message: string; revision: number | null } | null
type PostedOutcome = { fact: PostedFact; refusal: Refusal }

async function savePosted(person: Person, assessmentId: string, fact: PostedFact): Promise<Refusal> {
  if (isContradictorySelection(fact.value)) return { message: contradictorySelectionWords, revision: null }
  const outcome = await saveFact(person, { assessmentId, saidBy: person.id, ...fact })
  if (outcome.saved) return null
  switch (outcome.reason) {
    case 'conflict': {
      const message = `${isolatedText(outcome.by.name)} changed this, ${momentWords(outcome.at)}. Your value is shown here: save again to keep it`
      return { message, revision: outcome.revision }
    }
    case 'invalid':
      return { message: outcome.problems.map(({ message }) => message).join(' '), revision: null }
    case 'another-person':
      return { message: anotherPersonWords, revision: null }
    case 'not-a-draft':
      return { message: 'Someone submitted this assessment in the meantime', revision: null }
    case 'not-found':
      return { message: 'This assessment no longer exists', revision: null }
  }
}

function nextState(
  state: FactsFormState,
  outcomes: readonly PostedOutcome[],
  before: { facts: Facts; content: Questionnaire },
): FactsFormState {
  const refused = outcomes.filter(({ refusal }) => refusal !== null)
  const saved = outcomes.filter(({ refusal }) => refusal === null).map(({ fact }) => fact)
  return {
    attempt: state.attempt + 1,
    isOfAnother: false,
    effect:
      refused.length > 0
        ? null
        : effectBetween(compileApplicability(before.content), before.facts, withChanges(before.facts, saved)),
    problems: refused.map(({ fact, refusal }) => ({ field: fact.factId, message: refusal?.message ?? '' })),
    typed:
      refused.length > 0
        ? withChanges(
            before.facts,
            outcomes.map(({ fact }) => fact),
          )
        : null,
    revisions: Object.fromEntries(
      refused.flatMap(({ fact, refusal }) => (refusal?.revision ? [[fact.factId, refusal.revision]] : [])),
    ),
  }
}

function withChanges(facts: Facts, changes: readonly PostedFact[]): Facts {
  const changed = { ...facts }
  for (const { factId, value } of changes) {
    if (value === null) delete changed[factId]
    else changed[factId] = value
  }
  return changed
}
