'use client'

import { memo } from 'react'
import type { UseFormRegister } from 'react-hook-form'
import type { Facts, FactValue } from '@/lib/core/answers/answer'
import { browserWords } from '@/lib/words/browser-words'
import factMessages from '@/lib/words/generated/facts'
import type { EntryStore } from '../../../../lib/browser/autosave/entry-store'
import { spoken } from '../../../ui/spoken'
import { FactField } from './fact-field'
import { FactRow } from './fact-row'
import { FactSaving } from './saving/fact-saving'
import { type FactsFormState, usualFields } from './saving/facts-form-state'
import { FoldedFact, FromRelease } from './saving/from-release'
import { type FactView, factFrom, type TypedFacts, textOfFact } from './saving/typed-facts'

const { t, rich } = browserWords(factMessages)

export type FactDrawing = {
  store: EntryStore<FactValue>
  signInPath: string
  rejected: FactsFormState['rejected']
  revisions: Readonly<Record<string, number>>
  /** Of this drawing of the page, by fact. */
  mutationIds: Readonly<Record<string, string>>
  /** As chosen, and as saved. */
  typed: TypedFacts
  drawn: TypedFacts
  problemOf: (fact: string) => string | undefined
  register: UseFormRegister<TypedFacts>
}

type FactGroupProps = {
  group: FactView['group']
  facts: readonly FactView[]
  drawing: FactDrawing
  /** Ids of facts of this group that were taken over as they are usual, with commas, to be taken back with one button. */
  applied: string
}

/** The facts of one group, with one button for all that are as usual. Drawn again only where something of it has changed. */
export const FactGroup = memo(function FactGroup({ group, facts, drawing, applied }: FactGroupProps) {
  const title = t(`facts.group.${group}`)
  const hasUsual = facts.some(({ usual }) => usual !== undefined)
  return (
    <section aria-labelledby={`group-${group}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line pb-1">
        <h2 id={`group-${group}`} className="text-heading">
          {title}
        </h2>
        {applied !== '' ? (
          <button type="submit" name={usualFields.undo} value={applied} className="link-button">
            {rich('facts.usual-undo', { group: title, spoken })}
          </button>
        ) : (
          hasUsual && (
            <button type="submit" name={usualFields.apply} value={group} className="link-button">
              {rich('facts.usual-apply', { group: title, spoken })}
            </button>
          )
        )}
      </div>
      {facts.map((fact) => (
        <div key={fact.id}>
          <HiddenFields fact={fact} drawing={drawing} />
          <Field fact={fact} drawing={drawing} />
        </div>
      ))}
    </section>
  )
})

type FieldProps = { fact: FactView; drawing: FactDrawing }

function HiddenFields({ fact: { id, type }, drawing }: FieldProps) {
  const { rejected, revisions, mutationIds, drawn } = drawing
  return (
    <>
      <input
        type="hidden"
        name={`revision.${id}`}
        value={rejected[id]?.conflict?.revision ?? revisions[id] ?? 0}
      />
      <input type="hidden" name={`mutation.${id}`} value={mutationIds[id]} />
      <input type="hidden" name={`drawn.${id}`} value={textOfFact(factFrom(type, drawn[id] ?? ''))} />
    </>
  )
}

/** Three short values stand in a line; more of them, or several at once, need their own rows, folded where the release says them. */
function Field({ fact, drawing }: FieldProps) {
  const { store, signInPath, typed, problemOf, register } = drawing
  const saving = <FactSaving store={store} fact={fact} signInPath={signInPath} />
  const field = { fact, chosen: typed[fact.id] ?? '', error: problemOf(fact.id), register }
  const origin = <FromRelease fact={fact} store={store} />
  if (fact.type === 'yes-no') return <FactRow {...field} origin={origin} saving={saving} />
  if (fact.fromRelease !== undefined)
    return (
      <FoldedFact fact={fact} store={store} isOpen={field.error !== undefined}>
        <FactField {...field} />
        {saving}
      </FoldedFact>
    )
  return (
    <div className="border-b border-line py-2">
      <FactField {...field} />
      {saving}
    </div>
  )
}

/** What of the facts is as given, by the ids that are named; for the button that takes them back. */
export function stillUsual(ids: readonly string[], facts: readonly FactView[], given: Facts): string[] {
  return ids.filter((id) => {
    const usual = facts.find((fact) => fact.id === id)?.usual
    return usual !== undefined && given[id] === usual
  })
}
