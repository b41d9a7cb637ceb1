import { useRouter } from 'next/navigation'
import { type ChangeEvent, type SubmitEvent, useState } from 'react'
import type { PlanLine } from '@/lib/core/assessment/plan/plan'
import { EntryStore } from '../../../../lib/browser/autosave/entry-store'
import { useEntries } from '../../../../lib/browser/autosave/use-entries'
import type { PlanRow } from '../plan-row'
import { asPlanLine, drawnText, readLine, targetFields } from './read-plan-form'

/** Milliseconds a person rests before a line is taken as meant. */
const autosaveDelayMs = 1500

type Saving = { personId: string; assessmentId: string; rows: readonly PlanRow[] }

/** Each line of the plan saves itself when it is changed, as answers do. */
export function usePlanSaving({ personId, assessmentId, rows }: Saving) {
  const [store] = useState(
    () =>
      new EntryStore<PlanLine>(
        { personId, assessmentId, kind: 'plan', read: asPlanLine },
        rows.map(({ question, line, revision }) => ({ id: question, value: line, revision })),
      ),
  )
  const [pressed, setPressed] = useState<{ times: number; saved: number | null }>({ times: 0, saved: null })
  const [before, setBefore] = useState(() => textsIn(store, rows))
  const router = useRouter()
  useEntries(store)

  function noteChange({ target, currentTarget }: ChangeEvent<HTMLFormElement>): void {
    const row = rows.find(
      ({ question }) => target instanceof HTMLInputElement && target.name.startsWith(`plan.${question}.`),
    )
    if (row) store.change(row.question, readLine(new FormData(currentTarget), row.question), autosaveDelayMs)
  }

  async function save(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const isShowing =
      event.nativeEvent.submitter instanceof HTMLButtonElement &&
      event.nativeEvent.submitter.name === targetFields.show
    const target = new FormData(event.currentTarget).get(targetFields.target)
    store.commitAll()
    store.retryRefused()
    await store.waitForPendingSaves()
    const times = pressed.times + 1
    if (store.needingAttention.length > 0) return setPressed({ times, saved: null })
    if (isShowing) return router.push(`/assessments/${assessmentId}/plan?target=${target}`)
    const after = textsIn(store, rows)
    const saved = store.everythingIsSaved
      ? rows.filter((_, index) => after[index] !== before[index]).length
      : null
    setPressed({ times, saved })
    setBefore(after)
  }

  return { store, noteChange, save, ...pressed }
}

function textsIn(store: EntryStore<PlanLine>, rows: readonly PlanRow[]): string[] {
  return rows.map(({ question }) => drawnText(store.valueOf(question)))
}
