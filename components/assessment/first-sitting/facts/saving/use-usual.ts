import { useState } from 'react'
import type { UseFormSetValue } from 'react-hook-form'
import type { FactValue } from '@/lib/core/answers/answer'
import type { EntryStore } from '../../../../../lib/browser/autosave/entry-store'
import type { FactView, TypedFacts } from './typed-facts'

/** Takes over what is usual for the facts of a group that have no value yet, and back again where nobody changed it since. */
export function useUsual(
  store: EntryStore<FactValue>,
  facts: readonly FactView[],
  setValue: UseFormSetValue<TypedFacts>,
) {
  const [applied, setApplied] = useState<readonly string[]>([])

  function say(id: string, value: string | null): void {
    setValue(id, value ?? '')
    store.change(id, value, 0)
    store.commit(id)
  }

  function apply(group: string): void {
    const open = facts.filter((fact) => fact.group === group && fact.usual && store.valueOf(fact.id) === null)
    for (const { id, usual = null } of open) say(id, usual)
    setApplied((before) => [...before, ...open.map(({ id }) => id)])
  }

  function undo(ids: readonly string[]): void {
    const kept = facts.filter(({ id, usual }) => ids.includes(id) && store.valueOf(id) === usual)
    for (const { id } of kept) say(id, null)
    setApplied((before) => before.filter((id) => !ids.includes(id)))
  }

  return { applied, apply, undo }
}
