'use client'

import { useSyncExternalStore } from 'react'
import { differencesKey } from '@/lib/core/assessment/file/confirm-differences'
import { ChoiceRow } from '../../ui/field/choice-row'
import type { FormState } from '../../ui/form/form-state'

type ConfirmDifferencesProps = { state: FormState; differences: FormState['problems'] }

/** Asks whether a file of another product or release is meant; the list above the form names the differences. */
export function ConfirmDifferences({ state, differences }: ConfirmDifferencesProps) {
  const key = differencesKey(differences)
  const hasScripts = useSyncExternalStore(never, inBrowser, onServer)
  return (
    <div className="border-s-4 border-danger ps-4">
      <p className="font-semibold">The file says something else about the product or release</p>
      <p className="measure text-ink-soft">
        The list above says what. Its facts, answers, explanations and plan become the draft; the product and
        the release here stay as they are.
      </p>
      {!hasScripts && (
        <p className="measure font-semibold">Choose the file again as well: this page cannot keep it.</p>
      )}
      <div className="mt-2">
        <ChoiceRow
          key={key}
          kind="checkbox"
          id="confirm"
          name="confirm"
          value={key}
          defaultChecked={state.typed.confirm === key}
          text="Upload it to this release anyway"
        />
      </div>
    </div>
  )
}

const never = () => () => {}
const inBrowser = () => true
const onServer = () => false
