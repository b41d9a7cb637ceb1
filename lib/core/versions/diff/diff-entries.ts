// Compares facts and contradictions of two versions: added, removed or changed.

import canonicalize from 'canonicalize'
import type { Questionnaire } from '../../format/questionnaire'
import { largestStep, type Step } from '../version-step'
import { type Change, type ChangeWords, changeBetween } from './change'

export type EntryDiff = {
  id: string
  text: string
  state: 'new' | 'retired' | 'changed'
  changes: Change[]
  step: Step
}

export function diffFacts(before: Questionnaire, now: Questionnaire): EntryDiff[] {
  return diffEntries(
    before.facts,
    now.facts,
    ({ ask }) => ask,
    () => [],
  )
}

export function diffContradictions(
  before: Questionnaire,
  now: Questionnaire,
  { t }: ChangeWords,
): EntryDiff[] {
  const text = { kind: 'reworded', part: t('changes.part.text'), step: 'patch' } as const
  const fix = { kind: 'reworded', part: t('changes.part.fix'), step: 'patch' } as const
  const when = { kind: 'condition', part: t('changes.part.when'), step: 'minor' } as const
  return diffEntries(
    before.contradictions,
    now.contradictions,
    (each) => each.text,
    (old, current) => [
      ...changeBetween(text, old.text, current.text),
      ...changeBetween(fix, old.mend, current.mend),
      ...changeBetween(when, canonicalize(old.when), canonicalize(current.when)),
    ],
  )
}

function diffEntries<Entry extends { id: string }>(
  before: readonly Entry[],
  now: readonly Entry[],
  textOf: (entry: Entry) => string,
  compare: (before: Entry, now: Entry) => Change[],
): EntryDiff[] {
  const entry = (each: Entry, state: EntryDiff['state'], changes: Change[], step: Step): EntryDiff => ({
    id: each.id,
    text: textOf(each),
    state,
    changes,
    step,
  })
  const kept = now.flatMap((each) => {
    const old = before.find(({ id }) => id === each.id)
    if (!old) return entry(each, 'new', [], 'minor')
    const changes = compare(old, each)
    const step = largestStep(changes.map((change) => change.step))
    return changes.length > 0 ? entry(each, 'changed', changes, step) : []
  })
  const gone = before.filter(({ id }) => !now.some((each) => each.id === id))
  return [...kept, ...gone.map((each) => entry(each, 'retired', [], 'minor'))]
}
