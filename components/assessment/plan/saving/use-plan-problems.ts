import { useMemo, useSyncExternalStore } from 'react'
import type { PlanLine } from '@/lib/core/assessment/plan/plan'
import type { ReceivedProblem, ShownProblem } from '@/lib/core/text/problem'
import { browserWords } from '@/lib/words/browser-words'
import plan from '@/lib/words/generated/plan'
import type { EntryStore } from '../../../../lib/browser/autosave/entry-store'
import { needsPerson } from '../../../../lib/browser/autosave/save-status'
import { problemMessage } from '../../entry/problem-message'
import type { PlanRow } from '../plan-row'
import type { PlanFormState } from './plan-form-state'
import { planField } from './read-plan-form'

const { t } = browserWords(plan)

/** What keeps lines from being saved, by form field, without what has been corrected since. */
export function usePlanProblems(store: EntryStore<PlanLine>, rows: readonly PlanRow[]): ShownProblem[] {
  const read = () => JSON.stringify(rows.flatMap(({ question }) => problemsWith(store, question)))
  const text = useSyncExternalStore(store.subscribe, read, read)
  return useMemo(() => JSON.parse(text), [text])
}

/** What a plain post could not save, by form field. */
export function postedProblems({ rejected }: PlanFormState): ShownProblem[] {
  return Object.entries(rejected).flatMap(([question, { problems }]) => atFields(question, problems))
}

/** Fields of a line with a place of their own; everything else is shown at its first one. */
const lineFields: readonly string[] = ['effort', 'owner', 'due', 'evidence']

function atFields(question: string, problems: readonly ReceivedProblem[]): ShownProblem[] {
  return problems.map((problem) => ({
    field: planField(question, lineFields.includes(problem.field) ? problem.field : 'on'),
    message: problemMessage(problem),
  }))
}

function problemsWith(store: EntryStore<PlanLine>, question: string): ShownProblem[] {
  const status = store.statusOf(question)
  if (status.kind === 'invalid') return atFields(question, status.problems)
  return needsPerson(status) ? [{ field: planField(question, 'on'), message: t('plan.late') }] : []
}
