import { type ChangeEvent, useEffect, useState } from 'react'
import type { UseFormSetValue } from 'react-hook-form'
import type { Facts, FactValue } from '@/lib/core/answers/answer'
import { EntryStore } from '../../../../../lib/browser/autosave/entry-store'
import { useEntries } from '../../../../../lib/browser/autosave/use-entries'
import { contradictorySelection, isContradictorySelection } from './read-facts-form'
import { asFact, type FactView, factFrom, type TypedFacts, textOfFact, typedFact } from './typed-facts'

/** Milliseconds a person rests before a fact is taken as meant: arrow keys go through its values. */
const autosaveDelayMs = 800

type Saving = {
  personId: string
  assessmentId: string
  facts: readonly FactView[]
  given: Facts
  /** What a plain form could not save, beside what is saved. */
  typed: Facts
  revisions: Readonly<Record<string, number>>
}

/** Each fact saves itself when it is changed, as answers do. */
export function useFactSaving(
  { personId, assessmentId, facts, given, typed, revisions }: Saving,
  setValue: UseFormSetValue<TypedFacts>,
) {
  const [store] = useState(
    () =>
      new EntryStore<FactValue>(
        { personId, assessmentId, kind: 'fact', read: asFact },
        facts.map(({ id }) => ({ id, value: given[id] ?? null, revision: revisions[id] ?? 0 })),
      ),
  )
  useFilledFields(store, facts, setValue)
  useEntries(store)
  const [broughtBack] = useState(() => differing(facts, typed, given))
  useEffect(() => {
    for (const { id, value } of broughtBack) store.change(id, value, 0)
  }, [store, broughtBack])

  function noteChange({ target, currentTarget }: ChangeEvent<HTMLFormElement>): void {
    const fact = facts.find(({ id }) => target instanceof HTMLInputElement && target.name === id)
    if (!fact) return
    const value = factFrom(fact.type, new FormData(currentTarget).getAll(fact.id).map(String))
    if (isContradictorySelection(value)) store.refuse(fact.id, [contradictorySelection])
    else store.change(fact.id, value, autosaveDelayMs)
  }

  return { store, noteChange }
}

/** Shows what was filled from outside: a fact that waited from an earlier visit, or another person's. */
function useFilledFields(
  store: EntryStore<FactValue>,
  facts: readonly FactView[],
  setValue: UseFormSetValue<TypedFacts>,
): void {
  useEffect(() => {
    const seen = new Map<string, number>()
    const fill = () => {
      for (const { id, type } of facts) {
        const fieldState = store.fieldStateOf(id)
        if (!fieldState || fieldState.epoch === (seen.get(id) ?? 0)) continue
        seen.set(id, fieldState.epoch)
        setValue(id, typedFact(type, fieldState.value ?? undefined))
      }
    }
    fill()
    return store.subscribe(fill)
  }, [store, facts, setValue])
}

function differing(facts: readonly FactView[], typed: Facts, given: Facts) {
  return facts
    .map(({ id }) => ({ id, value: typed[id] ?? null }))
    .filter(({ id, value }) => textOfFact(value) !== textOfFact(given[id] ?? null))
}
