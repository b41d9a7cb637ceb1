import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'
import type { Facts, FactValue } from '@/lib/core/answers/answer'
import { compileApplicability } from '@/lib/core/answers/applicability'
import type { Rules } from '@/lib/core/answers/rules'
import type { EntryStore } from '../../../../../lib/browser/autosave/entry-store'
import { effectBetween } from '../facts-effect'
import type { FactsEffect } from './facts-form-state'
import type { FactView } from './typed-facts'

type Questions = { rules: Rules; facts: readonly FactView[]; given: Facts }
type Pressed = { times: number; effect: FactsEffect | null; before: Facts }

/** With scripts the button waits until everything that was changed is saved, and says what that did to the questions. */
export function useSaveButton(store: EntryStore<FactValue>, { rules, facts, given }: Questions) {
  const router = useRouter()
  const [pressed, setPressed] = useState<Pressed>({ times: 0, effect: null, before: given })

  async function save(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    store.commitAll()
    store.retryRefused()
    await store.waitForPendingSaves()
    const times = pressed.times + 1
    if (!store.everythingIsSaved) return setPressed({ ...pressed, times, effect: null })
    const after = factsIn(store, facts)
    setPressed({
      times,
      effect: effectBetween(compileApplicability(rules), pressed.before, after),
      before: after,
    })
    // What the page says above the facts may not be true any more.
    router.refresh()
  }

  return { ...pressed, save }
}

function factsIn(store: EntryStore<FactValue>, facts: readonly FactView[]): Facts {
  return Object.fromEntries(
    facts.flatMap(({ id }) => {
      const value = store.valueOf(id)
      return value === null ? [] : [[id, value]]
    }),
  )
}
