'use client'

import { useSyncExternalStore } from 'react'
import type { PlanLine as Line } from '@/lib/core/assessment/plan/plan'
import type { ShownProblem } from '@/lib/core/text/problem'
import { browserWords } from '@/lib/words/browser-words'
import conflict from '@/lib/words/generated/conflict'
import plan from '@/lib/words/generated/plan'
import type { EntryStore } from '../../../lib/browser/autosave/entry-store'
import { Button } from '../../ui/button/button'
import { ConflictWords } from '../page/conflict-words'
import { SaveStatusLine } from '../page/save-status-line'
import { PlanLineFields } from './plan-line-fields'
import type { PlanRow } from './plan-row'
import type { PlanFormState } from './saving/plan-form-state'

const { t, list } = browserWords({ ...conflict, ...plan })

type PlanLineProps = {
  assessmentId: string
  row: PlanRow
  state: PlanFormState
  store: EntryStore<Line>
  problems: readonly ShownProblem[]
  signInPath: string
}

/** One step of the plan, how it is saved, and the choice where another person has changed it. */
export function PlanLine({ assessmentId, row, state, store, problems, signInPath }: PlanLineProps) {
  const { question } = row
  const rejected = state.rejected[question]
  const readStatus = () => store.statusOf(question)
  const status = useSyncExternalStore(store.subscribe, readStatus, readStatus)
  const readFieldState = () => store.fieldStateOf(question)
  const fieldState = useSyncExternalStore(store.subscribe, readFieldState, readFieldState)
  const shown = fieldState && fieldState.epoch > 0 ? { ...row, line: fieldState.value } : row
  return (
    <>
      <PlanLineFields
        // Rendered again where it was filled from outside.
        key={fieldState?.epoch ?? 0}
        assessmentId={assessmentId}
        row={shown}
        drawn={row.line}
        rejected={rejected}
        typed={fieldState?.epoch ? undefined : rejected?.typed}
        problems={problems}
      />
      {status.kind === 'conflict' && (
        <div role="alert" className="mt-4 rounded-box border-2 border-accent bg-surface p-4">
          <p>
            <ConflictWords
              {...status}
              isOneself={status.by.id === store.of.personId}
              value={lineWords(status.theirs)}
            />
          </p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button type="button" look="quiet" onClick={() => store.choose(question, 'mine')}>
              {t('conflict.keep')}
            </Button>
            <Button type="button" look="quiet" onClick={() => store.choose(question, 'theirs')}>
              {t('conflict.take')}
            </Button>
          </div>
        </div>
      )}
      <SaveStatusLine status={status} personId={store.of.personId} signInPath={signInPath} />
    </>
  )
}

function lineWords(line: Line | null): string {
  if (!line) return t('plan.not-planned')
  const parts = [line.effort, line.owner, line.due, line.evidence].filter((part) => part !== undefined)
  return parts.length > 0 ? list(parts) : t('plan.planned')
}
